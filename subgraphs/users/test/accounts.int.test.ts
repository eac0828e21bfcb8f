import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.stop());

const logIn = `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) {
  session { id accessToken refreshToken accessTokenExpiresAt refreshTokenExpiresAt }
  userErrors { __typename code message field } } }`;
const registerMutation = `mutation ($input: UserRegisterInput!) { userRegister(input: $input) {
  session { id } userErrors { __typename code message field } } }`;

describe("opening an account", () => {
  it("logs in, and `me` is the account with the e-mail address in lower case", async () => {
    const { viewer } = await room.register("Ada@Example.com");
    const { data, errors } = await room.ask(
      `{ me { id email displayName scopes createdAt merchants { id } profile { displayName memberSince }
         addresses(first: 10) { nodes { id } pageInfo { hasNextPage } } } }`,
      {},
      { viewer },
    );
    expect(errors).toBeUndefined();
    expect(data.me).toMatchObject({
      id: viewer.userId,
      email: "ada@example.com",
      displayName: "Ada Lovelace",
      scopes: ["shopper"],
      merchants: [],
      profile: { displayName: "Ada L." },
      addresses: { nodes: [], pageInfo: { hasNextPage: false } },
    });
  });

  it("is refused for an address that is taken, whatever its case", async () => {
    const input = { email: "ADA@example.com", password: "another one", displayName: "Ada" };
    const { data } = await room.ask(registerMutation, { input });
    expect(data.userRegister).toMatchObject({
      session: null,
      userErrors: [{ __typename: "InvalidInputError", code: "EMAIL_TAKEN", field: ["input", "email"] }],
    });
  });

  it("lets one of two who register the same address at the same moment in", async () => {
    const input = { email: "race@example.com", password: "correct horse", displayName: "Race" };
    const answers = await Promise.all([1, 2, 3].map(() => room.ask(registerMutation, { input })));
    const codes = answers.map(({ data }) => data.userRegister.userErrors[0]?.code ?? "in");
    expect(codes.filter((code) => code === "in")).toHaveLength(1);
    expect(codes.filter((code) => code === "EMAIL_TAKEN")).toHaveLength(2);
  });

  it.each([
    [{ email: "no address" }, "email"],
    [{ email: "a\u0000@example.com" }, "email"],
    [{ email: `${"a".repeat(300)}@example.com` }, "email"],
    [{ password: "short" }, "password"],
    [{ password: "x".repeat(201) }, "password"],
    [{ displayName: "   " }, "displayName"],
    [{ displayName: "x".repeat(81) }, "displayName"],
    [{ displayName: "two\nlines" }, "displayName"],
  ])("is refused for %j", async (change, field) => {
    const input = { email: "new@example.com", password: "correct horse", displayName: "New", ...change };
    const { data } = await room.ask(registerMutation, { input });
    expect(data.userRegister.userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["input", field] }]);
  });
});

describe("logging in", () => {
  it("gives tokens that verify and last as long as they say", async () => {
    const input = { email: " ADA@example.com ", password: "correct horse" };
    const { data } = await room.ask(logIn, { input });
    const { session } = data.sessionCreate;
    const verified = await room.verifier.verify(session.accessToken);
    expect(verified.viewer).toMatchObject({ kind: "user", sessionId: session.id, scopes: ["shopper"] });
    expect(verified.expiresAt).toEqual(new Date(session.accessTokenExpiresAt));
    expect(session.accessTokenExpiresAt).toBe("2026-01-05T09:05:00.000Z");
    expect(session.refreshTokenExpiresAt).toBe("2026-02-04T09:00:00.000Z");
  });

  it("says the same for a wrong password and an unknown address", async () => {
    const wrong = await room.ask(logIn, { input: { email: "ada@example.com", password: "wrong" } });
    const unknown = await room.ask(logIn, { input: { email: "nobody\u0000@example.com", password: "wrong" } });
    expect(wrong.data).toEqual(unknown.data);
    expect(wrong.data.sessionCreate.userErrors).toMatchObject([{ code: "CREDENTIALS_INVALID" }]);
  });

  it("makes who guesses wait, says how long, and lets nobody through meanwhile", async () => {
    await room.register("guessed@example.com");
    const guess = (password: string) => room.ask(logIn, { input: { email: "guessed@example.com", password } });
    // All at once: the counting comes before the slow hashing, in the order asked, so the sixth is too many.
    const answers = await Promise.all(["a", "b", "c", "d", "e", "correct horse"].map(guess));
    const errors = answers.map(({ data }) => data.sessionCreate.userErrors[0]);
    expect(errors.slice(0, 5).map((error) => error.code)).toEqual(Array(5).fill("CREDENTIALS_INVALID"));
    expect(errors[5]).toMatchObject({
      code: "TOO_MANY_ATTEMPTS",
      message: "Too many wrong attempts. Try again in 1 second.",
    });
  });

  it("slows down one client that tries many accounts, and no other client", async () => {
    const guess = (index: number, clientAddress: string) =>
      room.ask(logIn, { input: { email: `victim${index}@example.com`, password: "wrong" } }, { clientAddress });
    const answers = await Promise.all([
      ...Array.from({ length: 51 }, (_, index) => guess(index, "192.0.2.1")),
      guess(51, "192.0.2.2"),
    ]);
    const codes = answers.map(({ data }) => data.sessionCreate.userErrors[0].code);
    expect(codes.lastIndexOf("TOO_MANY_ATTEMPTS")).toBe(50);
    expect(codes.indexOf("TOO_MANY_ATTEMPTS")).toBe(50);
    expect(codes[51]).toBe("CREDENTIALS_INVALID");
  });

  it("starts counting anew after a right password", async () => {
    await room.register("forgetful@example.com");
    const attempt = (password: string) => room.ask(logIn, { input: { email: "forgetful@example.com", password } });
    for (const password of ["a", "b", "c", "d", "correct horse", "a", "b", "c", "d"]) await attempt(password);
    const { data } = await attempt("correct horse");
    expect(data.sessionCreate.userErrors).toEqual([]);
  });
});
