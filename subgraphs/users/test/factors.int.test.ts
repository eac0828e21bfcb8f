import { createSoftwareAuthenticator } from "@novatech/testkit/passkey";
import { generateSync } from "otplib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom();
  await room.app.start();
});
afterAll(() => room.stop());

type Person = Awaited<ReturnType<TestRoom["register"]>>;
const origin = "https://shop.example";

/** A mutation with one input; answers its payload. */
async function mutate(field: string, input: object, answer: string, as?: Person["viewer"]) {
  const type = field.charAt(0).toUpperCase() + field.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) { ${answer} userErrors { code field } } }`;
  const { data, errors } = await room.ask(query, { input }, as ? { viewer: as } : {});
  return errors ? { error: errors[0]?.extensions["code"] } : data[field];
}
const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(room.clock.now().getTime() / 1000) + steps * 30 });
const logIn = (email: string, changes: object = {}) =>
  mutate(
    "sessionCreate",
    { email, password: "correct horse", ...changes },
    "session { id accessToken } challenge { token factors expiresAt } deviceToken",
  );
const complete = (challengeToken: string, shown: object) =>
  mutate("sessionComplete", { challengeToken, ...shown }, "session { id accessToken } deviceToken");
const stepUp = (shown: object, as: Person["viewer"]) =>
  mutate("sessionStepUp", shown, "accessToken accessTokenExpiresAt", as);
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

/** Somebody with an authenticator app. */
async function withTotp(email: string) {
  const person = await room.register(email);
  const added = await mutate("totpAdd", {}, "secret uri", person.viewer);
  const confirmed = await mutate("totpConfirm", { code: codeOf(added.secret) }, "recoveryCodes", person.viewer);
  room.clock.advance(30_000);
  return {
    ...person,
    secret: added.secret as string,
    uri: added.uri as string,
    recoveryCodes: confirmed.recoveryCodes as string[],
  };
}

/** Somebody with a passkey; the password stays. */
async function withPasskey(email: string, name = "Phone") {
  const person = await room.register(email);
  const device = createSoftwareAuthenticator(origin);
  const { ceremony } = await mutate("passkeyRegistrationRequest", {}, "ceremony { token optionsJson }", person.viewer);
  const responseJson = device.create(ceremony.optionsJson);
  const added = await mutate(
    "passkeyRegister",
    { passkey: { ceremonyToken: ceremony.token, responseJson }, name },
    "passkey { id name }",
    person.viewer,
  );
  return { ...person, device, passkey: added.passkey as { id: string; name: string } };
}
async function proof(
  device: ReturnType<typeof createSoftwareAuthenticator>,
  options: object = {},
  as?: Person["viewer"],
) {
  const { challengeToken, ...changes } = options as { challengeToken?: string };
  const { ceremony } = await mutate("passkeyProofRequest", { challengeToken }, "ceremony { token optionsJson }", as);
  return { ceremonyToken: ceremony.token as string, responseJson: device.get(ceremony.optionsJson, changes) };
}
const passkeyLogIn = (passkey: object) =>
  mutate("passkeySessionCreate", { passkey, deviceName: "Phone" }, "session { id accessToken } deviceToken");

describe("an authenticator app", () => {
  it("is no factor before a code of it was shown; then a password alone gives a challenge", async () => {
    const person = await room.register("app@example.com");
    const { secret, uri } = await mutate("totpAdd", {}, "secret uri", person.viewer);
    expect(uri).toContain("app%40example.com");
    expect((await logIn("app@example.com")).session).not.toBeNull();
    expect(codes(await mutate("totpConfirm", { code: "000000" }, "recoveryCodes", person.viewer))).toEqual([
      "CODE_INVALID",
    ]);
    const { recoveryCodes } = await mutate("totpConfirm", { code: codeOf(secret) }, "recoveryCodes", person.viewer);
    expect(new Set(recoveryCodes).size).toBe(10);
    const asked = await logIn("app@example.com");
    expect(asked).toMatchObject({
      session: null,
      deviceToken: null,
      challenge: { factors: ["TOTP", "RECOVERY_CODE"] },
    });
    await room.letters.awaited("app@example.com", /way to log in was added/);
  });

  it("completes a log-in with the code of the moment, once; the token says how it was proved", async () => {
    const { secret } = await withTotp("once@example.com");
    const code = codeOf(secret);
    const first = await complete((await logIn("once@example.com")).challenge.token, { totpCode: code });
    const viewer = await room.viewerOf(first.session.accessToken);
    expect(viewer.factors).toEqual(["pwd", "otp", "mfa"]);
    expect(first.deviceToken).toMatch(/^v1\./);
    const again = await complete((await logIn("once@example.com")).challenge.token, { totpCode: code });
    expect(codes(again)).toEqual(["CODE_INVALID"]);
    // Not even the code before it, which was never shown.
    const older = await complete((await logIn("once@example.com")).challenge.token, { totpCode: codeOf(secret, -1) });
    expect(codes(older)).toEqual(["CODE_INVALID"]);
  });

  it("gives one of two who show the same code at the same moment a session", async () => {
    const { secret } = await withTotp("race@example.com");
    const challenges = await Promise.all([logIn("race@example.com"), logIn("race@example.com")]);
    const answers = await Promise.all(
      challenges.map(({ challenge }) => complete(challenge.token, { totpCode: codeOf(secret) })),
    );
    expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
  });

  it("is guessed five times at most in a log-in, then a wait is told; a log-in waits ten minutes", async () => {
    const { secret } = await withTotp("guessed@example.com");
    const { challenge } = await logIn("guessed@example.com");
    const outcomes: string[] = [];
    for (let guess = 0; guess < 6; guess++)
      outcomes.push(...codes(await complete(challenge.token, { totpCode: `00000${guess}` })));
    expect(outcomes).toEqual([...Array<string>(5).fill("CODE_INVALID"), "CHALLENGE_INVALID"]);
    const next = await logIn("guessed@example.com");
    expect(codes(await complete(next.challenge.token, { totpCode: codeOf(secret) }))).toEqual(["TOO_MANY_ATTEMPTS"]);
    const late = await logIn("guessed@example.com");
    room.clock.advance(10 * 60_000);
    expect(codes(await complete(late.challenge.token, { totpCode: codeOf(secret) }))).toEqual(["CHALLENGE_INVALID"]);
  });

  it("is stored sealed, and its codes as hashes", async () => {
    const { secret, recoveryCodes } = await withTotp("sealed@example.com");
    const rows = await room.app.database.db.execute(sql`select * from totp_secrets, recovery_codes, account_tokens`);
    for (const told of [secret, ...recoveryCodes]) expect(JSON.stringify([...rows])).not.toContain(told);
  });

  it("cannot be added twice, and is removed with its recovery codes", async () => {
    const { viewer, recoveryCodes } = await withTotp("removed@example.com");
    const recent = await room.viewerOf(
      (await complete((await logIn("removed@example.com")).challenge.token, { recoveryCode: recoveryCodes[0] })).session
        .accessToken,
    );
    expect(codes(await mutate("totpAdd", {}, "secret", recent))).toEqual(["INVALID_INPUT"]);
    expect(codes(await mutate("totpConfirm", { code: "000000" }, "recoveryCodes", recent))).toEqual(["NOT_FOUND"]);
    const removed = await mutate(
      "totpRemove",
      { endsOtherSessions: true },
      "user { security { hasTotp recoveryCodesLeft } sessions(first: 10) { nodes { id } } }",
      recent,
    );
    expect(removed.user).toEqual({
      security: { hasTotp: false, recoveryCodesLeft: 0 },
      sessions: { nodes: [{ id: recent.sessionId }] },
    });
    expect((await logIn("removed@example.com")).session).not.toBeNull();
    expect(codes(await mutate("totpRemove", {}, "user { id }", recent))).toEqual(["NOT_FOUND"]);
    expect((await mutate("totpAdd", {}, "secret", viewer)).error).toBe("UNAUTHENTICATED");
  });
});

describe("a recovery code", () => {
  it("stands in for the app once, however it is typed, and its owner is told", async () => {
    const { recoveryCodes } = await withTotp("lost@example.com");
    const typed = recoveryCodes[0]?.toLowerCase().replaceAll("-", " ");
    const { challenge } = await logIn("lost@example.com");
    expect((await complete(challenge.token, { recoveryCode: typed })).session).not.toBeNull();
    const letter = await room.letters.awaited("lost@example.com", /recovery code was used/);
    expect(letter.text).toContain("You have 9 left");
    const again = await logIn("lost@example.com");
    expect(codes(await complete(again.challenge.token, { recoveryCode: typed }))).toEqual(["CODE_INVALID"]);
  });

  it("of another person is none, and a new set replaces the old one", async () => {
    const mine = await withTotp("mine@example.com");
    const others = await withTotp("others@example.com");
    const { challenge } = await logIn("mine@example.com");
    expect(codes(await complete(challenge.token, { recoveryCode: others.recoveryCodes[0] }))).toEqual(["CODE_INVALID"]);
    const made = await mutate("recoveryCodesCreate", { count: 3 }, "recoveryCodes", mine.viewer);
    expect(made.recoveryCodes).toHaveLength(3);
    expect(codes(await mutate("recoveryCodesCreate", { count: 21 }, "recoveryCodes", mine.viewer))).toEqual([
      "INVALID_INPUT",
    ]);
    expect(codes(await complete(challenge.token, { recoveryCode: mine.recoveryCodes[0] }))).toEqual(["CODE_INVALID"]);
    expect((await complete(challenge.token, { recoveryCode: made.recoveryCodes[0] })).session).not.toBeNull();
  });

  it("is not made without an app", async () => {
    const { viewer } = await room.register("none@example.com");
    expect(codes(await mutate("recoveryCodesCreate", {}, "recoveryCodes", viewer))).toEqual(["NOT_FOUND"]);
  });
});

describe("a passkey", () => {
  it("logs in without a password, as two factors, and is listed for its owner alone", async () => {
    const { viewer, device, passkey } = await withPasskey("key@example.com");
    const { session, deviceToken, userErrors } = await passkeyLogIn(await proof(device));
    expect(userErrors).toEqual([]);
    expect(deviceToken).toMatch(/^v1\./);
    expect(await room.viewerOf(session.accessToken)).toMatchObject({
      userId: viewer.userId,
      factors: ["pop", "user", "mfa"],
    });
    const { data } = await room.ask(
      `{ me { security { passkeys { id name isBackedUp lastUsedAt } } } }`,
      {},
      { viewer },
    );
    expect(data.me.security.passkeys).toEqual([
      { ...passkey, isBackedUp: false, lastUsedAt: room.clock.now().toISOString() },
    ]);
    await room.letters.awaited("key@example.com", /way to log in was added/);
  });

  it.each([
    ["of another page", { origin: "https://evil.example" }],
    ["for another domain", { rpId: "evil.example" }],
    ["of a person who was not verified", { isVerified: false }],
    ["with another key", { hasWrongKey: true }],
  ])("answers in vain %s", async (name, changes) => {
    const { device } = await withPasskey(`${name.replaceAll(" ", "-")}@example.com`);
    const refused = await passkeyLogIn(await proof(device, changes));
    expect(codes(refused)).toEqual(["PASSKEY_INVALID"]);
    expect(refused.session).toBeNull();
  });

  it("answers each request once, within five minutes, and never with an older count", async () => {
    const { device } = await withPasskey("replay@example.com");
    const first = await proof(device, { signCount: 7 });
    expect((await passkeyLogIn(first)).session).not.toBeNull();
    expect(codes(await passkeyLogIn(first))).toEqual(["PASSKEY_INVALID"]);
    expect(codes(await passkeyLogIn(await proof(device, { signCount: 7 })))).toEqual(["PASSKEY_INVALID"]);
    const late = await proof(device, { signCount: 9 });
    room.clock.advance(5 * 60_000);
    expect(codes(await passkeyLogIn(late))).toEqual(["PASSKEY_INVALID"]);
  });

  it.each([
    "",
    "{}",
    "[]",
    "null",
    `{"id":"\\u0000","response":{}}`,
    `{"id":"a","response":{"userHandle":5}}`,
    "x".repeat(30_000),
  ])("that answers %j is refused", async (responseJson) => {
    const { ceremony } = await mutate("passkeyProofRequest", {}, "ceremony { token }");
    expect(codes(await passkeyLogIn({ ceremonyToken: ceremony.token, responseJson }))).toEqual(["PASSKEY_INVALID"]);
  });

  it("completes a log-in by password of its own account, and of no other", async () => {
    const others = await withPasskey("stranger@example.com");
    const mine = await withPasskey("both@example.com");
    const { secret } = await mutate("totpAdd", {}, "secret", mine.viewer);
    await mutate("totpConfirm", { code: codeOf(secret) }, "recoveryCodes", mine.viewer);
    const { challenge } = await logIn("both@example.com");
    expect(challenge.factors).toEqual(["TOTP", "RECOVERY_CODE", "PASSKEY"]);
    expect(codes(await complete(challenge.token, { passkey: await proof(others.device) }))).toEqual([
      "PASSKEY_INVALID",
    ]);
    const passkey = await proof(mine.device, { challengeToken: challenge.token });
    const { session } = await complete(challenge.token, { passkey });
    expect((await room.viewerOf(session.accessToken)).factors).toEqual(["pwd", "pop", "user", "mfa"]);
  });

  it("is renamed and removed by its owner; for others it does not exist", async () => {
    const { viewer, device, passkey } = await withPasskey("owner@example.com");
    const { viewer: other } = await room.register("thief@example.com");
    const passkeyId = passkey.id;
    for (const wrong of [passkeyId, "pkey_none", "\u0000"])
      for (const [field, answer] of [
        ["passkeyUpdate", "passkey { id }"],
        ["passkeyRemove", "removedPasskeyId"],
      ] as const) {
        const input = field === "passkeyUpdate" ? { passkeyId: wrong, name: "Mine" } : { passkeyId: wrong };
        expect(codes(await mutate(field, input, answer, other))).toEqual(["NOT_FOUND"]);
      }
    const renamed = await mutate("passkeyUpdate", { passkeyId, name: " Work phone " }, "passkey { name }", viewer);
    expect(renamed.passkey.name).toBe("Work phone");
    expect(codes(await mutate("passkeyUpdate", { passkeyId, name: "" }, "passkey { name }", viewer))).toEqual([
      "INVALID_INPUT",
    ]);
    const last = await proof(device);
    expect((await mutate("passkeyRemove", { passkeyId }, "removedPasskeyId", viewer)).removedPasskeyId).toBe(passkeyId);
    expect(codes(await passkeyLogIn(last))).toEqual(["PASSKEY_INVALID"]);
  });

  it("is not registered twice, for another account, or by an answer that is not right; 20 are enough", async () => {
    const { viewer, device } = await withPasskey("many@example.com");
    const begin = async () =>
      (await mutate("passkeyRegistrationRequest", { device: "THIS_DEVICE" }, "ceremony { token optionsJson }", viewer))
        .ceremony;
    const register = (token: string, responseJson: string, as = viewer) =>
      mutate(
        "passkeyRegister",
        { passkey: { ceremonyToken: token, responseJson }, name: "Next" },
        "passkey { id }",
        as,
      );
    const again = await begin();
    expect(() => device.create(again.optionsJson)).toThrow(/registered already/);
    const fresh = () => createSoftwareAuthenticator(origin);
    const evil = fresh().create(again.optionsJson, { origin: "https://evil.example" });
    expect(codes(await register(again.token, evil))).toEqual(["PASSKEY_INVALID"]);
    const { viewer: other } = await room.register("other-account@example.com");
    const foreign = await begin();
    expect(codes(await register(foreign.token, fresh().create(foreign.optionsJson), other))).toEqual([
      "PASSKEY_INVALID",
    ]);
    for (let count = 1; count < 20; count++) {
      const { token, optionsJson } = await begin();
      expect(codes(await register(token, fresh().create(optionsJson)))).toEqual([]);
    }
    expect(codes(await mutate("passkeyRegistrationRequest", {}, "ceremony { token }", viewer))).toEqual([
      "INVALID_INPUT",
    ]);
  });
});

describe("what cannot be taken back", () => {
  const risky = [
    ["emailChangeRequest", { email: "new@example.com" }, "sentTo"],
    ["passwordUpdate", { password: "another horse" }, "revokedSessionIds"],
    ["totpAdd", {}, "secret"],
    ["totpRemove", {}, "user { id }"],
    ["recoveryCodesCreate", {}, "recoveryCodes"],
    ["passkeyRegistrationRequest", {}, "ceremony { token }"],
    ["passkeyRemove", { passkeyId: "pkey_x" }, "removedPasskeyId"],
  ] as const;

  it.each(risky)(
    "%s needs a proof of the last 15 minutes, a renewed token notwithstanding",
    async (field, input, answer) => {
      const { session } = await room.register(`${field}@example.com`);
      room.clock.advance(15 * 60_000 + 1000);
      const refreshed = await mutate(
        "sessionRefresh",
        { refreshToken: session.refreshToken },
        "session { accessToken }",
      );
      const viewer = await room.viewerOf(refreshed.session.accessToken);
      expect((await mutate(field, input, answer, viewer)).error).toBe("STEP_UP_REQUIRED");
      const { accessToken } = await stepUp({ password: "correct horse" }, viewer);
      expect((await mutate(field, input, answer, await room.viewerOf(accessToken))).error).toBeUndefined();
    },
  );

  it("is proved by what the account needs: no password alone where there is an app, no code twice, no stranger's passkey", async () => {
    const { viewer, secret } = await withTotp("strict@example.com");
    const stranger = await withPasskey("strict-stranger@example.com");
    expect(codes(await stepUp({}, viewer))).toEqual(["INVALID_INPUT"]);
    expect(codes(await stepUp({ password: "correct horse" }, viewer))).toEqual(["INVALID_INPUT"]);
    expect(codes(await stepUp({ totpCode: codeOf(secret) }, viewer))).toEqual(["INVALID_INPUT"]);
    expect(codes(await stepUp({ password: "wrong", totpCode: codeOf(secret) }, viewer))).toEqual([
      "CREDENTIALS_INVALID",
    ]);
    expect(codes(await stepUp({ passkey: await proof(stranger.device) }, viewer))).toEqual(["PASSKEY_INVALID"]);
    const shown = { password: "correct horse", totpCode: codeOf(secret) };
    const { accessToken, accessTokenExpiresAt } = await stepUp(shown, viewer);
    expect(await room.viewerOf(accessToken)).toMatchObject({
      sessionId: viewer.sessionId,
      factors: ["pwd", "otp", "mfa"],
      authenticatedAt: new Date(Math.floor(room.clock.now().getTime() / 1000) * 1000),
    });
    expect(new Date(accessTokenExpiresAt).getTime()).toBeGreaterThan(room.clock.now().getTime());
    expect(codes(await stepUp(shown, viewer))).toEqual(["CODE_INVALID"]);
  });

  it("is proved by a passkey alone; the session keeps the proof when it is renewed", async () => {
    const { viewer, session, device } = await withPasskey("alone@example.com");
    room.clock.advance(60 * 60_000);
    const { accessToken } = await stepUp({ passkey: await proof(device, {}, viewer) }, viewer);
    expect((await room.viewerOf(accessToken)).factors).toEqual(["pop", "user", "mfa"]);
    const refreshed = await mutate("sessionRefresh", { refreshToken: session.refreshToken }, "session { accessToken }");
    expect((await room.viewerOf(refreshed.session.accessToken)).factors).toEqual(["pop", "user", "mfa"]);
  });

  it("is for nobody whose session has ended", async () => {
    const { viewer } = await room.register("ended@example.com");
    await mutate("sessionRevoke", {}, "revokedSessionId", viewer);
    expect((await stepUp({ password: "correct horse" }, viewer)).error).toBe("UNAUTHENTICATED");
  });
});
