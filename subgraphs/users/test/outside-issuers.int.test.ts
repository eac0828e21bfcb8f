import { sql } from "drizzle-orm";
import * as openid from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBrowser, type Seen } from "./browser.ts";
import { freeOrigin, startProvider, type TestProvider } from "./provider.ts";
import { type Outsider, startSecondIssuer } from "./second-issuer.ts";

let provider: TestProvider;
let second: Awaited<ReturnType<typeof startSecondIssuer>>;
let web: openid.Configuration;
beforeAll(async () => {
  const at = await freeOrigin();
  second = await startSecondIssuer([`${at.origin}/oauth/callback/second`]);
  provider = await startProvider(
    {
      outsideIssuers: [
        {
          id: "second",
          name: "Second",
          issuer: new URL(second.origin),
          clientId: "novatech",
          clientSecret: "the secret of the shop at the second issuer",
        },
        { id: "away", name: "Away", issuer: new URL("http://127.0.0.1:9"), clientId: "x", clientSecret: null },
      ],
    },
    at,
  );
  web = await provider.configOf("web");
});
afterAll(async () => {
  await provider.stop();
  await second.stop();
});

type Browser = ReturnType<typeof createBrowser>;

/** Goes to the second issuer, is somebody there, and comes back. */
async function viaSecond(browser: Browser, page: Seen, person: Outsider): Promise<Seen> {
  second.person.current = person;
  const leaving = await browser.submit(page, "/outside", { issuer: "second" });
  const back = await createBrowser(second.origin).go(leaving.left as URL);
  return browser.go(back.left as URL);
}
async function logInAs(person: Outsider) {
  const { browser, page, checks } = await provider.begin(web);
  const seen = await viaSecond(browser, page, person);
  const tokens = async (at: Seen = seen) => openid.authorizationCodeGrant(web, at.left as URL, checks);
  return { browser, seen, tokens };
}
const verify = (email: string) =>
  provider.app.database.db.execute(sql`update users set email_verified_at = now() where email = ${email}`);

const letters = async () => (await provider.app.database.db.execute(sql`select id from account_mail`)).length;

describe("a log-in by an account elsewhere", () => {
  it("opens an account for somebody new whose address the issuer has checked, and finds it again", async () => {
    const person = { sub: "new", email: "New@Example.com", email_verified: true, name: "Nora New" };
    const first = await (await logInAs(person)).tokens();
    const again = await (await logInAs({ ...person, email: "moved@example.com" })).tokens();
    expect(again.claims()?.sub).toBe(first.claims()?.sub);
    expect(first.claims()?.amr).toEqual(["fed"]);
    const told = await openid.fetchUserInfo(web, first.access_token, openid.skipSubjectCheck);
    expect(told).toMatchObject({ email: "new@example.com", email_verified: true, name: "Nora New" });
  });

  it("joins an account here whose address both sides have checked", async () => {
    const { viewer } = await provider.register("both@example.com");
    await verify("both@example.com");
    const before = await letters();
    const person = { sub: "both", email: "both@example.com", email_verified: true };
    const tokens = await (await logInAs(person)).tokens();
    expect(tokens.claims()?.sub).toBe(viewer.userId);
    // Its owner is told once: it may be somebody else's doing.
    await (await logInAs(person)).tokens();
    expect(await letters()).toBe(before + 1);
  });

  it.each([
    ["ours is not checked", { email: "ours@example.com", email_verified: true }, false],
    ["theirs is not checked", { email: "theirs@example.com", email_verified: false }, true],
    ["they do not say", { email: "silent@example.com" }, true],
  ])(
    "does not join by itself when %s: only who also has the password here, and says so",
    async (_why, claims, isVerified) => {
      const { viewer } = await provider.register(claims.email);
      if (isVerified) await verify(claims.email);
      const person = { sub: claims.email, ...claims };
      const { seen, browser } = await logInAs(person);
      expect(seen.left).toBeNull();
      expect(seen.text).toContain("let my account at Second log me in here");
      // Without saying so: logged in, and nothing is joined.
      const plain = await provider.logIn(browser, seen, claims.email);
      expect(plain.left?.searchParams.get("code")).toBeTruthy();
      expect((await logInAs(person)).seen.left).toBeNull();
      // Saying so.
      const asked = await logInAs(person);
      const joined = await asked.browser.submit(asked.seen, "/password", {
        email: claims.email,
        password: "correct horse",
        link: "yes",
      });
      expect((await asked.tokens(joined)).claims()?.sub).toBe(viewer.userId);
      expect((await (await logInAs(person)).tokens()).claims()?.sub).toBe(viewer.userId);
    },
  );

  it("is nothing for a blocked account", async () => {
    const person = { sub: "bad", email: "bad@example.com", email_verified: true };
    await (await logInAs(person)).tokens();
    await provider.block("bad@example.com");
    const { seen } = await logInAs(person);
    expect([seen.left, seen.text]).toEqual([null, expect.stringContaining("blocked")]);
  });

  it("still wants the second factor of the account here", async () => {
    const person = { sub: "two", email: "two@example.com", email_verified: true };
    const { access_token: token } = await (await logInAs(person)).tokens();
    const { userId } = await provider.viewerOf(token);
    const code = await provider.addTotp(userId);
    const { seen, browser, tokens } = await logInAs(person);
    expect(seen.text).toContain("Second step");
    const wrong = await browser.submit(seen, "/code", { code: "000000" });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining("wrong")]);
    const done = await browser.submit(wrong, "/code", { code: code() });
    const claims = (await tokens(done)).claims();
    expect(claims).toMatchObject({ sub: userId, amr: ["fed", "otp", "mfa"], acr: "urn:novatech:acr:2" });
  });

  it("counts once, and only in the browser that began it", async () => {
    const { browser, page } = await provider.begin(web);
    second.person.current = { sub: "thief", email: "thief@example.com", email_verified: true };
    const leaving = await browser.submit(page, "/outside", { issuer: "second" });
    const back = await createBrowser(second.origin).go(leaving.left as URL);
    const elsewhere = await createBrowser(provider.origin).go(back.left as URL);
    expect([elsewhere.status, elsewhere.text]).toEqual([400, expect.stringContaining("another browser")]);
    expect((await browser.go(back.left as URL)).status).toBe(400);
  });

  it("is refused when the issuer says no, when what it gives is not right, and when it does not answer", async () => {
    const { browser, page } = await provider.begin(web);
    const leaving = await browser.submit(page, "/outside", { issuer: "second" });
    const state = leaving.left?.searchParams.get("state") ?? "";
    const no = await browser.go(`/oauth/callback/second?error=access_denied&state=${state}&iss=${second.origin}`);
    expect(no.text).toContain("Second did not log you in");
    const again = await browser.submit(no, "/outside", { issuer: "second" });
    const other = again.left?.searchParams.get("state") ?? "";
    const forged = await browser.go(`/oauth/callback/second?code=made-up&state=${other}&iss=${second.origin}`);
    expect(forged.text).toContain("Second did not log you in");
    const away = await browser.submit(forged, "/outside", { issuer: "away" });
    expect([away.status, away.text]).toEqual([422, expect.stringContaining("no answer")]);
    const unknown = await browser.submit(away, "/outside", { issuer: "made-up" });
    expect(unknown.status).toBe(422);
  });
});
