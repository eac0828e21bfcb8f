import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import * as openid from "openid-client";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createBrowser } from "./browser.ts";
import { clientSecret, redirectUri, startProvider, type TestProvider } from "./provider.ts";

let provider: TestProvider;
let web: openid.Configuration;
beforeAll(async () => {
  provider = await startProvider();
  web = await provider.configOf("web");
  for (const name of ["ada", "bob", "cleo", "dora", "erik"]) await provider.register(`${name}@example.com`);
});
afterAll(async () => {
  vi.useRealTimers();
  await provider.stop();
});
// The libraries' time is that of the room: what the sweep removes must be what they hold for expired.
beforeEach(() => later(0));

function later(seconds: number): void {
  provider.clock.advance(seconds * 1000);
  vi.useFakeTimers({ toFake: ["Date"], now: provider.clock.now() });
}
const rows = (where = sql`true`) =>
  provider.app.database.db.execute<{ model: string }>(sql`select * from oidc_records where ${where}`);

describe("what the provider keeps", () => {
  it("says nothing to who reads the table: no token, no code, no cookie, no address", async () => {
    const { browser, tokens, left } = await provider.tokensFor(web, "ada@example.com");
    await provider.begin(web, { parameters: { login_hint: "ada@example.com" } });
    const text = JSON.stringify([...(await rows())]);
    const jti = JSON.parse(Buffer.from(tokens.access_token.split(".")[1] ?? "", "base64url").toString()).jti;
    const secrets = [tokens.refresh_token, jti, left.searchParams.get("code"), "ada@example.com"];
    const cookies = [...browser.cookies.values()].map(({ value }) => value);
    for (const secret of [...secrets, ...cookies]) expect(text).not.toContain(secret);
    expect(cookies.length).toBeGreaterThan(1);
  });

  it("is gone some minutes after it expired", async () => {
    await provider.begin(web);
    expect((await rows(sql`model = 'Interaction'`)).length).toBeGreaterThan(0);
    await provider.app.start();
    later(2 * 60 * 60);
    await until(async () => {
      later(60);
      return (await rows(sql`model = 'Interaction'`)).length === 0;
    });
    // Refresh tokens have weeks to go.
    expect((await rows(sql`model = 'RefreshToken'`)).length).toBeGreaterThan(0);
  });

  it("goes with the account it belongs to", async () => {
    const { tokens } = await provider.tokensFor(web, "erik@example.com");
    const { userId } = await provider.viewerOf(tokens.access_token);
    expect((await rows(sql`user_id = ${userId}`)).length).toBeGreaterThan(2);
    await provider.app.database.db.execute(sql`delete from users where id = ${userId}`);
    expect(await rows(sql`user_id = ${userId}`)).toHaveLength(0);
  });
});

describe("time", () => {
  const begin = async () => {
    const { browser, page, checks } = await provider.begin(web);
    const { left } = await provider.logIn(browser, page, "ada@example.com");
    return () => openid.authorizationCodeGrant(web, left as URL, checks);
  };

  it("ends a code after a minute", async () => {
    const exchange = await begin();
    later(61 + 15);
    await expect(exchange()).rejects.toMatchObject({ error: "invalid_grant" });
  });

  it("ends a refresh token after 30 days, from each renewal anew", async () => {
    const { tokens } = await provider.tokensFor(web, "ada@example.com");
    later(29 * 24 * 60 * 60);
    const next = await openid.refreshTokenGrant(web, tokens.refresh_token ?? "");
    later(29 * 24 * 60 * 60);
    const last = await openid.refreshTokenGrant(web, next.refresh_token ?? "");
    later(30 * 24 * 60 * 60 + 60);
    await expect(openid.refreshTokenGrant(web, last.refresh_token ?? "")).rejects.toMatchObject({
      error: "invalid_grant",
    });
  });

  it("ends a log-in at the pages after two weeks without use", async () => {
    const { browser } = await provider.tokensFor(web, "ada@example.com");
    later(13 * 24 * 60 * 60);
    expect((await provider.begin(web, { browser })).page.left).not.toBeNull();
    later(15 * 24 * 60 * 60);
    expect((await provider.begin(web, { browser })).page.text).toContain('name="password"');
  });
});

describe("a log-in at the pages", () => {
  it("ends with all sessions of the account, also one from which no client ever took its tokens; not with one's own", async () => {
    const mine = await provider.tokensFor(web, "bob@example.com");
    const thief = await provider.begin(web);
    await provider.logIn(thief.browser, thief.page, "bob@example.com");
    const viewer = await provider.viewerOf(mine.tokens.access_token);
    await provider.ask(`mutation { sessionsRevokeOthers(input: {}) { userErrors { code } } }`, {}, { viewer });
    expect((await provider.begin(web, { browser: thief.browser })).page.text).toContain('name="password"');
    expect((await provider.begin(web, { browser: mine.browser })).page.left).not.toBeNull();
  });

  it("slows down who guesses, and still lets the owner in on a browser it knows", async () => {
    const known = createBrowser(provider.origin);
    await provider.tokensFor(web, "cleo@example.com", { browser: known });
    const { browser, page } = await provider.begin(web);
    let seen = page;
    for (let guess = 0; guess < 8; guess += 1)
      seen = await provider.logIn(browser, seen, "cleo@example.com", `guess ${guess}`);
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining("Too many wrong attempts")]);
    seen = await provider.logIn(browser, seen, "cleo@example.com");
    expect(seen.text).toContain("Too many wrong attempts");
    const owner = await provider.begin(web, { browser: known, parameters: { prompt: "login" } });
    expect((await provider.logIn(known, owner.page, "cleo@example.com")).left?.searchParams.get("code")).toBeTruthy();
  });

  it("asks again for a client that wants two factors, and says how many there were", async () => {
    const first = await provider.tokensFor(web, "dora@example.com");
    const { userId } = await provider.viewerOf(first.tokens.access_token);
    const code = await provider.addTotp(userId);
    const parameters = { acr_values: "urn:novatech:acr:2" };
    const { browser, page, checks } = await provider.begin(web, { browser: first.browser, parameters });
    const second = await provider.logIn(browser, page, "dora@example.com");
    const { left } = await browser.submit(second, "/code", { code: code() });
    const tokens = await openid.authorizationCodeGrant(web, left as URL, checks);
    expect(tokens.claims()).toMatchObject({ acr: "urn:novatech:acr:2", amr: ["pwd", "otp", "mfa"] });
    expect((await provider.viewerOf(tokens.access_token)).factors).toEqual(["pwd", "otp", "mfa"]);
    // Now there are two.
    expect((await provider.begin(web, { browser, parameters })).page.left).not.toBeNull();
  });

  it("may be asked for beforehand, away from the browser", async () => {
    const server = await provider.configOf("server", openid.ClientSecretPost(clientSecret));
    const verifier = openid.randomPKCECodeVerifier();
    const url = await openid.buildAuthorizationUrlWithPAR(server, {
      redirect_uri: redirectUri,
      scope: "openid shopper",
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    expect([...url.searchParams.keys()].toSorted()).toEqual(["client_id", "request_uri"]);
    const browser = createBrowser(provider.origin);
    const { left } = await provider.logIn(browser, await browser.go(url), "ada@example.com");
    const tokens = await openid.authorizationCodeGrant(server, left as URL, { pkceCodeVerifier: verifier });
    expect((await provider.viewerOf(tokens.access_token)).scopes).toEqual(["shopper"]);
  });
});
