import { exportJWK, generateKeyPair, importJWK, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { createPartnerTokens, type PartnerTokens, withPartners } from "./partner-tokens.ts";
import { TokenRefusedError, type TokenVerifier } from "./token-verifier.ts";

const acme = { id: "acme", merchantIds: ["merch_1"] };
const users: TokenVerifier = {
  verify: () => Promise.reject(new TokenRefusedError("not a user's token")),
  verifyService: () => Promise.reject(new TokenRefusedError("not a service's token")),
};
const clock = { at: new Date("2026-11-23T08:00:00Z"), now: () => clock.at };
let key: Awaited<ReturnType<typeof exportJWK>>;
let tokens: PartnerTokens;
let rooms: TokenVerifier;
beforeAll(async () => {
  key = await exportJWK((await generateKeyPair("EdDSA", { extractable: true })).privateKey);
  tokens = await createPartnerTokens({ key, clock });
  rooms = withPartners(users, async () => tokens.jwks, clock);
});

describe("a token by which rooms know a partner", () => {
  test("says who it is, for which merchants, with the scope of partners", async () => {
    const { viewer } = await rooms.verify(await tokens.tokenFor(acme));
    expect(viewer).toEqual({
      kind: "user",
      userId: "partner:acme",
      sessionId: "partner:acme",
      scopes: ["partner"],
      merchantIds: ["merch_1"],
      merchantRoles: {},
      factors: [],
    });
  });

  test("is signed once a minute, again for other merchants, and ends", async () => {
    const first = await tokens.tokenFor(acme);
    expect(await tokens.tokenFor(acme)).toBe(first);
    expect(await tokens.tokenFor({ ...acme, merchantIds: [] })).not.toBe(first);
    clock.at = new Date(clock.at.getTime() + 60_000);
    expect(await tokens.tokenFor(acme)).not.toBe(first);
    clock.at = new Date(clock.at.getTime() + 70_000);
    await expect(rooms.verify(first)).rejects.toThrow("expired");
  });

  test("is accepted of every process that has the key, and of no other", async () => {
    const beside = await createPartnerTokens({ key, clock });
    expect((await rooms.verify(await beside.tokenFor(acme))).viewer).toMatchObject({ userId: "partner:acme" });
    const stranger = await createPartnerTokens({ clock });
    await expect(rooms.verify(await stranger.tokenFor(acme))).rejects.toThrow(TokenRefusedError);
  });

  test.each([
    ["a user", { sub: "user_1", scope: "partner" }, "partners only"],
    ["staff", { sub: "partner:acme", scope: "partner staff" }, "partners only"],
    ["a service", { sub: "partner:acme", scope: "partner", token_use: "service" }, "token_use"],
    ["another audience", { sub: "partner:acme", scope: "partner", aud: "novatech" }, "aud"],
  ])("cannot speak for %s, whoever holds the key", async (_who, { sub, ...claims }, message) => {
    const forged = await new SignJWT({ sid: sub, merchants: [], token_use: "access", aud: "novatech-rooms", ...claims })
      .setProtectedHeader({ alg: "EdDSA", kid: String(tokens.jwks.keys[0]?.kid) })
      .setIssuer("novatech-gateway")
      .setSubject(sub)
      .setExpirationTime(Math.floor(clock.at.getTime() / 1000) + 60)
      .sign(await importJWK(key, "EdDSA"));
    await expect(rooms.verify(forged)).rejects.toThrow(message);
  });

  test("others' tokens are the users' verifier's", async () => {
    for (const token of ["", "a.b.c", `a.${Buffer.from("null").toString("base64url")}.c`])
      await expect(rooms.verify(token)).rejects.toThrow("not a user's token");
    await expect(rooms.verifyService("x")).rejects.toThrow("not a service's token");
  });
});

test("a key of another kind is refused", async () => {
  const other = await exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);
  await expect(createPartnerTokens({ key: other })).rejects.toThrow("Ed25519");
});
