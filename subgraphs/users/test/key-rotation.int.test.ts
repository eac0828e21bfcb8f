import { createTokenVerifier } from "@novatech/service/token-verifier";
import { sql } from "drizzle-orm";
import { decodeProtectedHeader } from "jose";
import * as openid from "openid-client";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createApp } from "../src/app.ts";
import { startProvider, type TestProvider } from "./provider.ts";

let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.stop());
afterEach(() => {
  vi.useRealTimers();
});

const minuteMs = 60_000;
/** Time goes on for the libraries, too: what they keep of keys has an age. */
const later = (minutes: number) => {
  provider.clock.advance(minutes * minuteMs);
  vi.useFakeTimers({ toFake: ["Date"], now: provider.clock.now() });
};
const kidOf = (token: string) => decodeProtectedHeader(token).kid;
const published = async () => (await provider.app.jwks()).keys.map((key) => key.kid);
const login = async () =>
  (
    await provider.ask(`mutation { sessionCreate(input: { email: "ada@example.com", password: "correct horse" }) {
    session { accessToken refreshToken } } }`)
  ).data.sessionCreate.session;
const refresh = async (refreshToken: string) =>
  (
    await provider.ask(
      `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) {
    session { accessToken refreshToken } } }`,
      { input: { refreshToken } },
    )
  ).data.sessionRefresh.session;

describe("the next signing key", () => {
  it("is published before it signs, and logs nobody out: neither those who log in by the graph nor those of clients", async () => {
    const { session } = await provider.register("ada@example.com");
    const web = await provider.configOf("web");
    const before = await provider.tokensFor(web, "ada@example.com");
    // As the gateway does it, over HTTP and with what it has read before.
    const keys = new URL(`${provider.origin}/.well-known/jwks.json`);
    const gateway = createTokenVerifier({ issuer: provider.origin, keys, clock: provider.clock });
    await gateway.verify(session.accessToken);

    const kid = await provider.app.rotateKeys("now");
    expect(await published()).toEqual([kidOf(session.accessToken), kid]);
    expect(kidOf((await login()).accessToken)).toBe(kidOf(session.accessToken));

    later(4);
    await gateway.verify(session.accessToken);
    later(17);
    const next = await refresh(session.refreshToken);
    expect(kidOf(next.accessToken)).toBe(kid);
    await gateway.verify(next.accessToken);
    const after = await openid.refreshTokenGrant(web, before.tokens.refresh_token ?? "");
    expect([kidOf(after.access_token), kidOf(after.id_token ?? "")]).toEqual([kid, kid]);
    await gateway.verify(after.access_token);
    // The old one is still there for who comes with what it signed.
    const page = await before.browser.go(
      openid.buildEndSessionUrl(web, { id_token_hint: before.tokens.id_token ?? "" }),
    );
    expect(page.text).toContain("Log out?");
  });

  it("is made once when several processes ask at the same moment, and signs in all of them", async () => {
    const others = await Promise.all([1, 2].map(() => createApp({ ...provider.config, poolSize: 2 }, provider.deps)));
    const before = await published();
    provider.clock.advance(90 * 24 * 60 * minuteMs);
    const made = await Promise.all([provider.app, ...others].map((app) => app.rotateKeys({ everyDays: 90 })));
    expect(made.filter((kid) => kid !== null)).toHaveLength(1);
    provider.clock.advance(21 * minuteMs);
    const kids = await Promise.all([provider.app, ...others].map(async (app) => (await app.jwks()).keys.at(-1)?.kid));
    expect(new Set(kids)).toEqual(new Set(made.filter((kid) => kid !== null)));
    await Promise.all(others.map((app) => app.stop()));
    expect((await published()).length).toBeLessThanOrEqual(before.length + 1);
  });

  it("is not due before its time, and takes with it the keys that nothing needs any more", async () => {
    expect(await provider.app.rotateKeys({ everyDays: 90 })).toBeNull();
    provider.clock.advance(31 * 24 * 60 * minuteMs);
    expect(await provider.app.rotateKeys({ everyDays: 90 })).toBeNull();
    expect(await published()).toHaveLength(1);
  });

  it("takes the place of all others at once when one became known: tokens are refused, sessions go on", async () => {
    const session = await login();
    const kid = await provider.app.rotateKeys("atOnce");
    expect(await published()).toEqual([kid]);
    const verifier = createTokenVerifier({ issuer: provider.origin, keys: provider.app.jwks, clock: provider.clock });
    await expect(verifier.verify(session.accessToken)).rejects.toThrow(/names no key/);
    await verifier.verify((await refresh(session.refreshToken)).accessToken);
    const rows = await provider.app.database.db.execute(sql`select kid from signing_keys`);
    expect([...rows]).toEqual([{ kid }]);
  });
});
