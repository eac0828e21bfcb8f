import { TokenRefusedError } from "@novatech/service/token-verifier";
import * as openid from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientSecret, redirectUri, startProvider, type TestProvider } from "./provider.ts";

let provider: TestProvider;
let web: openid.Configuration;
let server: openid.Configuration;
beforeAll(async () => {
  provider = await startProvider();
  web = await provider.configOf("web");
  server = await provider.configOf("server", openid.ClientSecretBasic(clientSecret));
  await provider.register("ada@example.com");
  await provider.register("bob@example.com");
});
afterAll(() => provider.stop());

const ada = "ada@example.com";
/** What the provider answers to a client that does something wrong. */
const refusal = (work: Promise<unknown>): Promise<{ readonly status?: number; readonly error?: string }> =>
  work.then(
    () => ({}),
    (error: unknown) => error as { status?: number; error?: string },
  );

describe("discovery", () => {
  it("tells a standard client everything, and nothing of what rooms do among themselves", () => {
    const metadata = web.serverMetadata();
    expect(metadata.issuer).toBe(provider.origin);
    expect(metadata.code_challenge_methods_supported).toEqual(["S256"]);
    expect(metadata.response_types_supported).toEqual(["code"]);
    expect(metadata.grant_types_supported).toEqual(["authorization_code", "refresh_token", "client_credentials"]);
    expect(metadata.id_token_signing_alg_values_supported).toEqual(["EdDSA"]);
    for (const endpoint of ["authorization", "token", "userinfo", "revocation", "introspection", "end_session"])
      expect(metadata[`${endpoint}_endpoint`]).toMatch(`${provider.origin}/oauth/`);
    expect(String(metadata.scopes_supported)).not.toContain("internal:");
  });

  it("is there for plain OAuth clients, too, and names the keys that sign", async () => {
    const plain = await openid.discovery(new URL(provider.origin), "web", {}, openid.None(), {
      algorithm: "oauth2",
      execute: [openid.allowInsecureRequests],
    });
    const keys = await fetch(plain.serverMetadata().jwks_uri ?? "");
    expect(keys.headers.get("cache-control")).toBe("public, max-age=300");
    expect(await keys.json()).toMatchObject({ keys: [{ kty: "OKP", alg: "EdDSA", use: "sig" }] });
  });
});

describe("a log-in by code and PKCE", () => {
  it("gives a public client the house's token, an ID token and a refresh token", async () => {
    const { tokens } = await provider.tokensFor(web, ada);
    const { viewer } = await provider.verifier.verify(tokens.access_token);
    expect(viewer).toMatchObject({ kind: "user", scopes: ["shopper"], factors: ["pwd"] });
    expect(tokens.claims()).toMatchObject({ aud: "web", amr: ["pwd"], acr: "urn:novatech:acr:1" });
    expect(tokens.refresh_token).toBeDefined();
    expect(tokens.expires_in).toBe(300);
  });

  it.each([
    ["by HTTP Basic", () => openid.ClientSecretBasic(clientSecret)],
    ["in the form", () => openid.ClientSecretPost(clientSecret)],
  ])("gives the same to a client that proves itself %s", async (_how, auth) => {
    const { tokens } = await provider.tokensFor(await provider.configOf("server", auth()), ada);
    expect((await provider.verifier.verify(tokens.access_token)).viewer.kind).toBe("user");
  });

  it("gives an app on a phone its own scheme to come back by", async () => {
    const native = await provider.configOf("native");
    const parameters = { redirect_uri: "com.example.app:/back" };
    const { left, tokens } = await provider.tokensFor(native, ada, { parameters });
    expect(left.protocol).toBe("com.example.app:");
    expect(tokens.access_token).toBeDefined();
  });

  it("opens nothing of the graph for a client that asks only who somebody is", async () => {
    const { tokens } = await provider.tokensFor(web, ada, { scope: "openid email" });
    await expect(provider.verifier.verify(tokens.access_token)).rejects.toThrow(TokenRefusedError);
    const told = await openid.fetchUserInfo(web, tokens.access_token, tokens.claims()?.sub ?? "");
    expect(told).toMatchObject({ email: ada, email_verified: false });
    expect(told.name).toBeUndefined();
  });

  it.each([
    ["another address to come back to", { redirect_uri: "https://app.example/back/other" }],
    ["an address with something behind it", { redirect_uri: `${redirectUri}?next=1` }],
    ["a plain challenge", { code_challenge_method: "plain" }],
    ["no challenge", { code_challenge: "" }],
  ])("does not begin with %s", async (_what, parameters) => {
    const { page } = await provider.begin(web, { parameters });
    // Back to the client where its address is right; else there is nowhere to send people, and a page tells them.
    const told = page.left
      ? page.left.searchParams.get("error")
      : `${page.status} ${/role="(\w+)"/.exec(page.text)?.[1]}`;
    expect(told).toBe("redirect_uri" in parameters ? "400 alert" : "invalid_request");
    expect(page.text).not.toContain('name="password"');
  });

  it("does not begin with a scope the client may not have, or an implicit response", async () => {
    const scoped = await provider.begin(await provider.configOf("native"), {
      scope: "openid partner",
      parameters: { redirect_uri: "com.example.app:/back" },
    });
    expect(scoped.page.left?.searchParams.get("error")).toBe("invalid_scope");
    const implicit = await provider.begin(web, { parameters: { response_type: "id_token" } });
    expect(implicit.page.text + String(implicit.page.left)).toMatch(
      /unsupported_response_type|unsupported response_type/,
    );
  });

  it("is refused to a wrong verifier, nonce or state, and to another client", async () => {
    const exchange = async (changes: openid.AuthorizationCodeGrantChecks, config = web) => {
      const { browser, page, checks } = await provider.begin(web);
      const { left } = await provider.logIn(browser, page, ada);
      return refusal(openid.authorizationCodeGrant(config, left as URL, { ...checks, ...changes }));
    };
    expect(await exchange({ pkceCodeVerifier: openid.randomPKCECodeVerifier() })).toMatchObject({
      status: 400,
      error: "invalid_grant",
    });
    expect(await exchange({ expectedNonce: "another" })).toMatchObject({ code: "OAUTH_JWT_CLAIM_COMPARISON_FAILED" });
    expect(await exchange({ expectedState: "another" })).toMatchObject({ code: "OAUTH_INVALID_RESPONSE" });
    expect(await exchange({}, server)).toMatchObject({ status: 400, error: "invalid_grant" });
  });

  it("ends everything of a code that comes a second time", async () => {
    const { tokens, checks, left } = await provider.tokensFor(web, ada);
    const { viewer } = await provider.verifier.verify(tokens.access_token);
    expect(await refusal(openid.authorizationCodeGrant(web, left, checks))).toMatchObject({ error: "invalid_grant" });
    expect(await refusal(openid.refreshTokenGrant(web, tokens.refresh_token ?? ""))).toMatchObject({
      error: "invalid_grant",
    });
    expect(viewer.kind === "user" && (await provider.isRevoked(viewer.sessionId))).toBe(true);
  });

  it("gives a code that comes twice at once to one, and then ends that", async () => {
    const { browser, page, checks } = await provider.begin(web);
    const { left } = await provider.logIn(browser, page, ada);
    const both = await Promise.allSettled([1, 2].map(() => openid.authorizationCodeGrant(web, left as URL, checks)));
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
    const won = both.flatMap((one) => (one.status === "fulfilled" ? [one.value.refresh_token ?? ""] : []));
    for (const token of won) expect(await refusal(openid.refreshTokenGrant(web, token))).toMatchObject({ status: 400 });
  });

  it("is refused to a client with a wrong secret", async () => {
    const wrong = await provider.configOf("server", openid.ClientSecretBasic("wrong"));
    const { browser, page, checks } = await provider.begin(wrong);
    const { left } = await provider.logIn(browser, page, ada);
    expect(await refusal(openid.authorizationCodeGrant(wrong, left as URL, checks))).toMatchObject({
      cause: expect.anything(),
    });
  });
});

describe("a log-in that is there already", () => {
  it("is used again without a page, and refused to a silent client without one", async () => {
    const { browser } = await provider.tokensFor(web, ada);
    const again = await provider.begin(web, { browser, parameters: { prompt: "none" } });
    expect(again.page.left?.searchParams.get("code")).toBeTruthy();
    const fresh = await provider.begin(web, { parameters: { prompt: "none" } });
    expect(fresh.page.left?.searchParams.get("error")).toBe("login_required");
  });

  it("does not do for a client that wants a fresh one, by prompt or by age", async () => {
    const { browser } = await provider.tokensFor(web, ada);
    for (const parameters of [{ prompt: "login" }, { max_age: "0" }]) {
      provider.clock.advance(2_000);
      const { page, checks } = await provider.begin(web, { browser, parameters });
      expect(page.text).toContain('name="password"');
      const { left } = await provider.logIn(browser, page, ada);
      const tokens = await openid.authorizationCodeGrant(web, left as URL, { ...checks, maxAge: 10 });
      expect(tokens.claims()?.auth_time).toBe(Math.floor(provider.clock.now().getTime() / 1000));
    }
  });

  it("belongs to the session of its tokens: who ends that has to log in again in that browser", async () => {
    const { browser, tokens } = await provider.tokensFor(web, ada);
    const viewer = await provider.viewerOf(tokens.access_token);
    await provider.ask(`mutation { sessionRevoke(input: {}) { revokedSessionId } }`, {}, { viewer });
    expect((await provider.begin(web, { browser })).page.text).toContain('name="password"');
    expect(await refusal(openid.refreshTokenGrant(web, tokens.refresh_token ?? ""))).toMatchObject({
      error: "invalid_grant",
    });
  });

  it("makes way for somebody else, and ends what came from it", async () => {
    const first = await provider.tokensFor(web, ada);
    const { page, checks } = await provider.begin(web, { browser: first.browser, parameters: { prompt: "login" } });
    // The provider's own page logs the first one out, by a script or a button.
    const between = await provider.logIn(first.browser, page, "bob@example.com");
    const { left } = await first.browser.submit(between, "/confirm");
    const tokens = await openid.authorizationCodeGrant(web, left as URL, checks);
    const [before, after] = await Promise.all([first.tokens, tokens].map((one) => provider.viewerOf(one.access_token)));
    expect(after?.userId).not.toBe(before?.userId);
    expect(await provider.isRevoked(before?.sessionId ?? "")).toBe(true);
  });

  it("is one session a client and browser, with the client's name among the user's sessions", async () => {
    const first = await provider.tokensFor(web, "bob@example.com");
    const second = await provider.tokensFor(web, "bob@example.com", { browser: first.browser });
    const [a, b] = await Promise.all([first, second].map(({ tokens }) => provider.viewerOf(tokens.access_token)));
    if (!a || !b) throw new Error("two viewers were expected");
    expect(a.sessionId).toBe(b.sessionId);
    const { data } = await provider.ask(
      `{ me { sessions(first: 10) { nodes { id deviceName } } } }`,
      {},
      { viewer: a },
    );
    expect(data.me.sessions.nodes).toContainEqual({ id: a.sessionId, deviceName: "The web app" });
  });
});

describe("a refresh token", () => {
  it("gives the next tokens of the same session, once", async () => {
    const { tokens } = await provider.tokensFor(web, ada);
    const next = await openid.refreshTokenGrant(web, tokens.refresh_token ?? "");
    const [before, after] = await Promise.all([tokens, next].map((one) => provider.viewerOf(one.access_token)));
    expect(after?.sessionId).toBe(before?.sessionId);
    expect(next.refresh_token).not.toBe(tokens.refresh_token);
    expect(next.claims()?.sub).toBe(before?.userId);
  });

  it("ends the session when it comes again: nobody who holds one of its tokens goes on", async () => {
    const { tokens } = await provider.tokensFor(web, ada);
    const next = await openid.refreshTokenGrant(web, tokens.refresh_token ?? "");
    const { sessionId } = await provider.viewerOf(next.access_token);
    for (const token of [tokens.refresh_token, next.refresh_token])
      expect(await refusal(openid.refreshTokenGrant(web, token ?? ""))).toMatchObject({ error: "invalid_grant" });
    expect(await provider.isRevoked(sessionId)).toBe(true);
  });

  it("is given to one of two who show it at once; then the session ends", async () => {
    const { tokens } = await provider.tokensFor(web, ada);
    const { sessionId } = await provider.viewerOf(tokens.access_token);
    const both = await Promise.allSettled([1, 2].map(() => openid.refreshTokenGrant(web, tokens.refresh_token ?? "")));
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
    expect(await provider.isRevoked(sessionId)).toBe(true);
  });

  it("is no other client's, and nothing for a blocked account", async () => {
    const { tokens } = await provider.tokensFor(web, ada);
    expect(await refusal(openid.refreshTokenGrant(server, tokens.refresh_token ?? ""))).toMatchObject({
      error: "invalid_grant",
    });
    await provider.register("blocked@example.com");
    const blocked = await provider.tokensFor(web, "blocked@example.com");
    await provider.block("blocked@example.com");
    expect(await refusal(openid.refreshTokenGrant(web, blocked.tokens.refresh_token ?? ""))).toMatchObject({
      error: "invalid_grant",
    });
    expect((await provider.begin(web, { browser: blocked.browser })).page.text).toContain('name="password"');
  });
});

describe("a client that asks for itself", () => {
  it.each([
    ["by HTTP Basic", () => openid.ClientSecretBasic(clientSecret)],
    ["in the form", () => openid.ClientSecretPost(clientSecret)],
  ])("gets a token %s that the gateway knows as a partner's", async (_how, auth) => {
    const tokens = await openid.clientCredentialsGrant(await provider.configOf("service", auth()));
    expect(tokens).toMatchObject({ token_type: "bearer", scope: "partner", expires_in: 300 });
    expect(await provider.verifier.verifyService(tokens.access_token)).toMatchObject({
      caller: { name: "service", scopes: ["partner"] },
    });
    await expect(provider.verifier.verify(tokens.access_token)).rejects.toThrow(TokenRefusedError);
  });

  it("may sign instead of showing a secret", async () => {
    const pair = await provider.keyClient("signing");
    const config = await provider.configOf("signing", openid.PrivateKeyJwt(pair));
    expect((await openid.clientCredentialsGrant(config)).scope).toBe("partner");
    const another = await provider.configOf("signing", openid.PrivateKeyJwt(await provider.keyClient("another")));
    expect(await refusal(openid.clientCredentialsGrant(another))).toMatchObject({ cause: expect.anything() });
  });

  it("gets no token of a person, no scope that is not its own, and nothing with a wrong secret", async () => {
    const service = await provider.configOf("service", openid.ClientSecretPost(clientSecret));
    expect(await refusal(openid.clientCredentialsGrant(service, { scope: "staff" }))).toMatchObject({
      error: "invalid_scope",
    });
    expect(await refusal(openid.clientCredentialsGrant(server))).toMatchObject({ error: "invalid_request" });
    expect(await refusal(openid.clientCredentialsGrant(web))).toMatchObject({ error: "invalid_request" });
    const wrong = await provider.configOf("service", openid.ClientSecretPost("wrong"));
    expect(await refusal(openid.clientCredentialsGrant(wrong))).toMatchObject({ status: 401, error: "invalid_client" });
  });
});

describe("a token afterwards", () => {
  it("tells its owner who is behind it", async () => {
    const { tokens } = await provider.tokensFor(web, ada);
    const told = await openid.fetchUserInfo(web, tokens.access_token, tokens.claims()?.sub ?? "");
    expect(told).toMatchObject({ name: "Ada Lovelace", email: ada });
  });

  it("is looked into by the confidential client it belongs to, and by no other", async () => {
    const { tokens } = await provider.tokensFor(server, ada);
    const seen = await openid.tokenIntrospection(server, tokens.access_token);
    expect(seen).toMatchObject({ active: true, client_id: "server", sub: tokens.claims()?.sub });
    expect((await openid.tokenIntrospection(server, tokens.refresh_token ?? "")).active).toBe(true);
    const other = await provider.configOf("other", openid.ClientSecretPost(clientSecret));
    expect(await openid.tokenIntrospection(other, tokens.access_token)).toEqual({ active: false });
    expect((await openid.tokenIntrospection(server, "made.up.token")).active).toBe(false);
    const own = await provider.tokensFor(web, ada);
    expect(await openid.tokenIntrospection(web, own.tokens.access_token)).toEqual({ active: false });
  });

  it.each(["access_token", "refresh_token"] as const)(
    "ends with its session when its client revokes the %s",
    async (which) => {
      const { tokens } = await provider.tokensFor(server, ada);
      const { sessionId } = await provider.viewerOf(tokens.access_token);
      await openid.tokenRevocation(server, tokens[which] ?? "");
      expect((await openid.tokenIntrospection(server, tokens.access_token)).active).toBe(false);
      expect((await openid.tokenIntrospection(server, tokens.refresh_token ?? "")).active).toBe(false);
      expect(await refusal(openid.fetchUserInfo(server, tokens.access_token, openid.skipSubjectCheck))).not.toEqual({});
      expect(await provider.isRevoked(sessionId)).toBe(true);
      // Again, and for one that was never there, it is the same: RFC 7009 §2.2.
      await openid.tokenRevocation(server, tokens[which] ?? "");
      await openid.tokenRevocation(server, "made-up");
    },
  );

  it("is not revoked by another client", async () => {
    const { tokens } = await provider.tokensFor(server, ada);
    await refusal(openid.tokenRevocation(web, tokens.access_token));
    expect((await openid.tokenIntrospection(server, tokens.access_token)).active).toBe(true);
  });

  it("is nothing any more after five minutes", async () => {
    const { tokens } = await provider.tokensFor(server, ada);
    provider.clock.advance(5 * 60_000 + 6_000);
    expect((await openid.tokenIntrospection(server, tokens.access_token)).active).toBe(false);
    await expect(provider.verifier.verify(tokens.access_token)).rejects.toThrow(/expired/);
  });
});

describe("logging out at the provider", () => {
  it("asks, ends what came from this browser, and sends back", async () => {
    const { browser, tokens } = await provider.tokensFor(web, ada);
    const { sessionId } = await provider.viewerOf(tokens.access_token);
    const url = openid.buildEndSessionUrl(web, {
      id_token_hint: tokens.id_token ?? "",
      post_logout_redirect_uri: "https://app.example/bye",
      state: "s",
    });
    const page = await browser.go(url);
    expect(page.text).toContain("Log out?");
    expect(await provider.isRevoked(sessionId)).toBe(false);
    const done = await browser.submit(page, "/confirm", { logout: "yes" });
    expect(done.left?.href).toBe("https://app.example/bye?state=s");
    expect(await provider.isRevoked(sessionId)).toBe(true);
    expect((await provider.begin(web, { browser })).page.text).toContain('name="password"');
  });

  it("can end the one client alone", async () => {
    const { browser, tokens } = await provider.tokensFor(web, ada);
    const other = await provider.tokensFor(server, ada, { browser });
    const page = await browser.go(openid.buildEndSessionUrl(web, { id_token_hint: tokens.id_token ?? "" }));
    await browser.submit(page, "/confirm");
    expect(await provider.isRevoked((await provider.viewerOf(tokens.access_token)).sessionId)).toBe(true);
    expect(await provider.isRevoked((await provider.viewerOf(other.tokens.access_token)).sessionId)).toBe(false);
  });

  it("goes nowhere that the client has not registered", async () => {
    const { browser, tokens } = await provider.tokensFor(web, ada);
    const parameters = { id_token_hint: tokens.id_token ?? "", post_logout_redirect_uri: "https://evil.example/" };
    const page = await browser.go(openid.buildEndSessionUrl(web, parameters));
    expect([page.status, page.text]).toEqual([400, expect.stringContaining("not registered")]);
  });
});
