import { sameRole, staffScopes } from "@novatech/graphql/permissions";
import type { Viewer } from "@novatech/graphql/viewer";
import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import * as openid from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, redirectUri, startProvider, type TestProvider } from "./provider.ts";

let provider: TestProvider;
let staff: Viewer;
let shopper: Viewer;
beforeAll(async () => {
  provider = await startProvider();
  ({ viewer: shopper } = await provider.register("ada@example.com"));
  const { viewer } = await provider.register("staff@example.com");
  staff = { ...viewer, scopes: ["shopper", ...staffScopes], merchantRoles: sameRole([], "OWNER") };
});
afterAll(() => provider.stop());

const fields = "id name kind isFirstParty redirectUris scopes hasSecret secretChangedAt";
const create = (input: object, viewer: Viewer = staff) =>
  provider.ask(
    `mutation ($input: OauthClientCreateInput!) { oauthClientCreate(input: $input) {
      client { ${fields} } secret userErrors { code field message } } }`,
    { input },
    { viewer },
  );
const other = (mutation: string, type: string, input: object, viewer: Viewer = staff) =>
  provider.ask(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      ${mutation === "oauthClientDelete" ? "deletedClientId" : "client { id } secret"} userErrors { code field } } }`,
    { input },
    { viewer },
  );

describe("staff's list of programs", () => {
  it("takes one whose secret is told once and kept by its hash, and which then gets tokens", async () => {
    const { data } = await create({ name: "Price watch", kind: "SERVICE", scopes: ["partner"] });
    const { client, secret, userErrors } = data.oauthClientCreate;
    expect(userErrors).toEqual([]);
    expect(client).toMatchObject({ name: "Price watch", kind: "SERVICE", isFirstParty: false, hasSecret: true });
    const rows = await provider.app.database.db.execute(sql`select * from oauth_clients`);
    expect(JSON.stringify([...rows])).not.toContain(secret);
    const config = await provider.configOf(client.id, openid.ClientSecretBasic(secret));
    expect((await openid.clientCredentialsGrant(config)).scope).toBe("partner");

    const changed = (await other("oauthClientSecretCreate", "OauthClientSecretCreate", { clientId: client.id })).data;
    const next = changed.oauthClientSecretCreate.secret;
    await expect(openid.clientCredentialsGrant(config)).rejects.toThrow(/server responded/);
    const renewed = await provider.configOf(client.id, openid.ClientSecretBasic(next));
    await openid.clientCredentialsGrant(renewed);

    const gone = (await other("oauthClientDelete", "OauthClientDelete", { clientId: client.id })).data;
    expect(gone.oauthClientDelete).toEqual({ deletedClientId: client.id, userErrors: [] });
    await expect(openid.clientCredentialsGrant(renewed)).rejects.toThrow(/server responded/);
  });

  it("takes a page of another company, about which people are asked once", async () => {
    const input = { name: "Compare", kind: "WEB", redirectUris: [redirectUri], scopes: ["openid", "email", "shopper"] };
    const { client, secret } = (await create(input)).data.oauthClientCreate;
    expect(secret).toBeNull();
    const config = await provider.configOf(client.id);
    const { browser, page, checks } = await provider.begin(config, { scope: "openid email shopper" });
    const asked = await provider.logIn(browser, page, "ada@example.com");
    expect(asked.text).toContain("Compare asks for access");
    expect(asked.text).toContain("See and use your account");
    expect(asked.text).not.toContain("See your name");
    const allowed = await browser.submit(asked, "/allow");
    const tokens = await openid.authorizationCodeGrant(config, allowed.left as URL, checks);
    expect((await provider.viewerOf(tokens.access_token)).scopes).toEqual(["shopper"]);
    // No refresh token: it never asked to stay while its owner is away.
    expect(tokens.refresh_token).toBeUndefined();
    expect((await provider.begin(config, { browser, scope: "openid email shopper" })).page.left).not.toBeNull();
    const more = await provider.begin(config, {
      browser,
      scope: "openid email shopper",
      parameters: { prompt: "consent" },
    });
    const denied = await browser.submit(more.page, "/cancel");
    expect(denied.left?.searchParams.get("error")).toBe("access_denied");
  });

  it("refuses what cannot be right, and unknown ids", async () => {
    const { data } = await create({
      name: "x",
      kind: "WEB",
      redirectUris: ["http://evil.example/"],
      scopes: ["openid"],
    });
    expect(data.oauthClientCreate).toMatchObject({
      client: null,
      userErrors: [{ code: "INVALID_INPUT", field: ["input", "redirectUris"] }],
    });
    for (const clientId of ["made-up", "\u0000", "web"]) {
      const secret = await other("oauthClientSecretCreate", "OauthClientSecretCreate", { clientId });
      expect(secret.data.oauthClientSecretCreate.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    }
    const gone = await other("oauthClientDelete", "OauthClientDelete", { clientId: "made-up" });
    expect(gone.data.oauthClientDelete.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["input", "clientId"] }]);
  });

  it("is for staff with the permission, who have logged in lately", async () => {
    const input = { name: "x", kind: "SERVICE", scopes: ["partner"] };
    const codes = async (viewer: Viewer) =>
      (await create(input, viewer)).errors?.map((error) => error.extensions["code"]);
    expect(await codes(shopper)).toEqual(["FORBIDDEN"]);
    expect(await codes({ ...staff, scopes: ["staff", "staff:orders"] })).toEqual(["FORBIDDEN"]);
    const tired = { ...staff, authenticatedAt: new Date(provider.clock.now().getTime() - 16 * 60_000) } as Viewer;
    expect(await codes(tired)).toEqual(["STEP_UP_REQUIRED"]);
    const list = await provider.ask(`{ oauthClients(first: 1) { nodes { id } } }`, {}, { viewer: shopper });
    expect(list.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  it("is read in pages, the newest first, each with one statement", async () => {
    for (const index of [1, 2, 3])
      await provider.clients.save(clientOf(`paged-${index}`, { createdAt: new Date(Date.UTC(2030, 0, index)) }));
    const page = async (after: string | null) => {
      const { data, errors } = await provider.ask(
        `query ($after: String) { oauthClients(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
        { viewer: staff },
      );
      return errors ? errors[0]?.extensions["code"] : data.oauthClients;
    };
    const first = await page(null);
    expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual(["paged-3", "paged-2"]);
    expect((await page(first.pageInfo.endCursor)).nodes[0].id).toBe("paged-1");
    expect(await page("made-up")).toBe("BAD_USER_INPUT");
  });
});

describe("accounts elsewhere", () => {
  const link = (id: string, userId: string) =>
    provider.app.database.db.execute(sql`
      insert into identities (id, user_id, issuer, subject, linked_at) values (${id}, ${userId}, 'https://old.example', ${id}, now())`);
  const remove = async (identityId: string, viewer: Viewer) =>
    (
      await provider.ask(
        `mutation ($input: IdentityRemoveInput!) { identityRemove(input: $input) { user { identities { id } } userErrors { code } } }`,
        { input: { identityId } },
        { viewer },
      )
    ).data.identityRemove;

  it("are listed for their owner, and removed by nobody else", async () => {
    if (shopper.kind !== "user") throw new Error("a user was expected");
    await link("iden_1", shopper.userId);
    const { data } = await provider.ask(`{ me { identities { id issuerName lastUsedAt } } }`, {}, { viewer: shopper });
    expect(data.me.identities).toEqual([{ id: "iden_1", issuerName: "https://old.example", lastUsedAt: null }]);
    for (const id of ["iden_1", "made-up", "\u0000"])
      expect((await remove(id, staff)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(await remove("iden_1", shopper)).toEqual({ user: { identities: [] }, userErrors: [] });
  });

  it("stay when they are the only way in", async () => {
    const { viewer } = await provider.register("only@example.com");
    await link("iden_2", viewer.userId);
    await provider.app.database.db.execute(sql`delete from user_passwords where user_id = ${viewer.userId}`);
    expect((await remove("iden_2", viewer)).userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
    await link("iden_3", viewer.userId);
    expect((await remove("iden_2", viewer)).userErrors).toEqual([]);
  });

  it("cost one statement however many there are", async () => {
    if (shopper.kind !== "user") throw new Error("a user was expected");
    const query = `{ me { identities { id } } }`;
    const count = async () =>
      (await countStatements(provider.app.database, () => provider.ask(query, {}, { viewer: shopper }))).statements
        .length;
    const before = await count();
    for (let index = 10; index < 30; index += 1) await link(`iden_${index}`, shopper.userId);
    expect(await count()).toBe(before);
  });
});
