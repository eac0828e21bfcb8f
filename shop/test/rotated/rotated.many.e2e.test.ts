import { randomUUID } from "node:crypto";
import { roomNames } from "@novatech/service/room";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { hasNginx } from "../../rolling/nginx.ts";
import { rotateKeys } from "../../rotate-keys.ts";
import { requireRest } from "../at-rest.ts";
import { needsNginx, type RollingShopUnderTest, startRollingShopUnderTest, witnessed } from "../rolling-under-test.ts";
import { addSecondRole, forgetFirstPasswords, roomsOnFirstPassword } from "./second-roles.ts";

const isPossible = hasNginx();
let shop: RollingShopUnderTest;
beforeAll(async () => {
  if (isPossible) shop = await startRollingShopUnderTest();
});
afterAll(() => shop?.stop());

type Session = { readonly accessToken: string; readonly refreshToken: string };
const sessionFields = "session { accessToken refreshToken } userErrors { code message }";

async function logInAnew(visitor: GraphClient): Promise<Session> {
  const input = { email: `${randomUUID()}@novatech.example`, password: randomUUID(), displayName: "Ada" };
  const { userRegister } = await visitor.get<{ userRegister: { session: Session } }>(
    `mutation LogIn($input: UserRegisterInput!) { userRegister(input: $input) { ${sessionFields} } }`,
    { input },
  );
  return userRegister.session;
}

async function refreshed(visitor: GraphClient, { refreshToken }: Session): Promise<Session> {
  const { sessionRefresh } = await visitor.get<{ sessionRefresh: { session: Session } }>(
    `mutation Refresh($input: SessionRefreshInput!) { sessionRefresh(input: $input) { ${sessionFields} } }`,
    { input: { refreshToken } },
  );
  return sessionRefresh.session;
}

const isKnown = async (visitor: GraphClient, { accessToken }: Session): Promise<boolean> =>
  (
    await visitor
      .as({ authorization: `Bearer ${accessToken}` })
      .get<{ me: { id: string } | null }>("query Me { me { id } }")
  ).me !== null;

/** The key that signed its token: the header of a JWT is its first part. */
const signerOf = ({ accessToken }: Session): unknown => {
  const [header = ""] = accessToken.split(".");
  return (JSON.parse(Buffer.from(header, "base64url").toString()) as { readonly kid?: unknown }).kid;
};

test.skipIf(!isPossible)(
  `every database's password and the key of tokens change while people buy: no request fails, nobody is logged out ${isPossible ? "" : needsNginx}`,
  async ({ annotate }) => {
    const { config, services, environment, databases } = shop;
    const { adminUrl } = services;
    const visitor = createGraphClient(shop.url, { name: "rotated", isOneRequestEach: true });
    onTestFinished(() => visitor.close());
    const before = await logInAnew(visitor);
    let kid = "";
    const seen = await witnessed(shop, async () => {
      kid = await rotateKeys({ config, services, environment, isAtOnce: false });
      expect(signerOf(await logInAnew(visitor))).toBe(signerOf(before));
      // The twenty minutes for which a new key is only published.
      await databases.users`update signing_keys set signs_from = now() where kid = ${kid}`;
      for (const room of roomNames)
        await shop.roll(room, {
          environment: { [`${room.toUpperCase()}_DATABASE_URL`]: await addSecondRole(adminUrl, room) },
        });
      await forgetFirstPasswords(adminUrl);
    });
    await annotate(JSON.stringify(seen));
    expect(seen).toMatchObject({ failures: [], complaints: [], lost: 0, repeated: 0 });
    expect(seen.orders).toBeGreaterThan(5);
    expect(await roomsOnFirstPassword(adminUrl)).toEqual([]);
    expect(await isKnown(visitor, before)).toBe(true);
    const after = await refreshed(visitor, before);
    expect(signerOf(after)).toBe(kid);
    expect(kid).not.toBe(signerOf(before));
    expect(await isKnown(visitor, after)).toBe(true);
    await requireRest(databases);
  },
);
