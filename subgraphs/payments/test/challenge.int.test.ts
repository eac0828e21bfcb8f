import { sha256Hex } from "@novatech/service/secrets";
import Fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { booksOf } from "./books.ts";
import {
  failCheckout,
  openRoom,
  request,
  requestPayment,
  type RoomUnderTest,
  staff,
  testClock,
  user,
} from "./room-under-test.ts";
import { startStripeStandIn } from "./stripe-stand-in.ts";

let room: RoomUnderTest;
const http = Fastify();
beforeAll(async () => {
  room = await openRoom();
  await http.register(async (scope) => room.routes(scope));
});
afterAll(async () => {
  await http.close();
  await room.close();
});

const challenge = async (name: string, changes: object = {}) => {
  await requestPayment(room, name, { paymentMethodToken: "tok_sandbox_challenge", ...changes });
  await room.timers.runDue();
};
const entities = /* GraphQL */ `
  query Entities($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on CheckoutAttempt {
        nextAction {
          url
          expiresAt
        }
      }
    }
  }
`;
const actionOf = async (name: string, asked = user("user_ada")) =>
  (await room.graph(entities, asked, { representations: [{ __typename: "CheckoutAttempt", id: `chk_${name}` }] })).data
    ._entities[0].nextAction;
const pathOf = async (name: string) => new URL((await actionOf(name)).url).pathname;
const decide = async (name: string, decision: string) =>
  http.inject({ method: "POST", url: await pathOf(name), payload: { decision } });
const complete = async (name: string, asked = user("user_ada"), accessToken: string | null = null) =>
  room.graph(
    /* GraphQL */ `
      mutation Complete($input: PaymentActionCompleteInput!) {
        paymentActionComplete(input: $input) {
          attempt {
            id
            nextAction {
              url
            }
          }
          userErrors {
            code
            field
          }
        }
      }
    `,
    asked,
    { input: { attemptId: `chk_${name}`, accessToken } },
  );
const typesOf = async (name: string) => (await room.told(`order_${name}`)).map((event) => event.type);
const nothing = { held: 0n, taken: 0n, back: 0n, let: 0n };

test("a bank that wants to see the shopper is told with until when, and nothing is held", async () => {
  await challenge("seen");
  expect(await room.told("order_seen")).toMatchObject([
    { type: "payment.action_required.v1", data: { attemptId: "chk_seen", expiresAt: "2026-01-05T09:15:00.000Z" } },
  ]);
  expect(JSON.stringify(await room.told("order_seen"))).not.toContain("sandbox/challenge");
  expect(await booksOf(room, "seen")).toEqual({ status: "ACTION_REQUIRED", ours: nothing, theirs: nothing });
  expect(await actionOf("seen")).toEqual({
    url: expect.stringMatching(/^http:\/\/shop\/sandbox\/challenge\/[\w-]{43}$/),
    expiresAt: "2026-01-05T09:15:00.000Z",
  });
});

test("where to go is for the shopper, the holder of the order's secret and staff; others do not learn that there is anything", async () => {
  await challenge("guest", { customerId: null, accessTokenHash: sha256Hex("secret") });
  expect(await actionOf("guest", request({ orderAccessToken: "secret" }))).toMatchObject({ url: expect.any(String) });
  expect(await actionOf("seen", staff())).toMatchObject({ url: expect.any(String) });
  for (const asked of [
    user("user_eve"),
    user("user_mer", ["merchant"]),
    request(),
    request({ orderAccessToken: "no" }),
  ])
    for (const name of ["seen", "guest", "nobody"]) expect(await actionOf(name, asked)).toBeNull();
  const refused = { attempt: null, userErrors: [{ code: "NOT_FOUND", field: ["input", "attemptId"] }] };
  for (const name of ["seen", "nobody"])
    expect((await complete(name, user("user_eve"))).data.paymentActionComplete).toEqual(refused);
  expect((await complete("guest", request(), "secret")).data.paymentActionComplete).toMatchObject({ userErrors: [] });
  expect((await complete("guest", request(), "other")).data.paymentActionComplete).toEqual(refused);
});

test("approved at the bank's page, the money is held as soon as the shopper says that they are back", async () => {
  const page = await http.inject({ url: await pathOf("seen") });
  expect(page.body).toContain("368.90 EUR");
  expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
  const answer = await decide("seen", "approve");
  expect([answer.statusCode, answer.headers.location]).toEqual([303, "https://shop.example/back"]);
  expect((await complete("seen")).data.paymentActionComplete).toMatchObject({ attempt: { id: "chk_seen" } });
  // The clock stands still: without that word nothing would be due.
  await room.timers.runDue();
  expect(await typesOf("seen")).toEqual(["payment.action_required.v1", "payment.authorized.v1"]);
  expect(await booksOf(room, "seen")).toMatchObject({ status: "AUTHORIZED", theirs: { held: 36_890n } });
  expect(await actionOf("seen")).toBeNull();
});

test("declined at the bank's page, by a form, it is told why; the first decision counts", async () => {
  await challenge("no");
  const url = await pathOf("no");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  await http.inject({ method: "POST", url, headers, payload: "decision=decline" });
  await http.inject({ method: "POST", url, headers, payload: "decision=approve" });
  await room.timers.runDue();
  expect((await room.told("order_no")).at(-1)).toMatchObject({
    type: "payment.declined.v1",
    data: { reason: "authentication_failed" },
  });
  expect(await booksOf(room, "no")).toMatchObject({ status: "DECLINED", theirs: nothing });
});

test("a page that nobody asked for and a decision that is none are refused", async () => {
  await challenge("page");
  expect((await http.inject({ url: "/sandbox/challenge/guess" })).statusCode).toBe(404);
  expect(
    (await http.inject({ method: "POST", url: "/sandbox/challenge/guess", payload: { decision: "approve" } }))
      .statusCode,
  ).toBe(404);
  expect((await decide("page", "maybe")).statusCode).toBe(400);
});

test("nobody says a word: polling finds it", async () => {
  await challenge("silent");
  const [row] = (await room.database.db.select().from(sandboxAuthorizations)).filter(({ key }) =>
    key.startsWith("chk_silent"),
  );
  await room.database.db.update(sandboxAuthorizations).set({ isApproved: true, challengeState: "PASSED" });
  expect(row?.challengeState).toBe("OPEN");
  await room.settle();
  expect(await typesOf("silent")).toEqual(["payment.action_required.v1", "payment.authorized.v1"]);
});

test("who does not come back in time holds nothing: not then, and not when they approve afterwards", async () => {
  await challenge("late");
  const url = await pathOf("late");
  await room.settle();
  expect(await room.told("order_late")).toMatchObject([
    { type: "payment.action_required.v1" },
    { type: "payment.declined.v1", data: { reason: "action_expired" } },
  ]);
  expect(room.clock.now().getTime()).toBeLessThan(new Date("2026-01-05T09:35:00Z").getTime());
  await http.inject({ method: "POST", url, payload: { decision: "approve" } });
  await room.settle();
  expect(await booksOf(room, "late")).toEqual({ status: "EXPIRED", ours: nothing, theirs: nothing });
});

test("money that appears for a challenge that has ended is let go when it is noticed", async () => {
  await room.database.db.update(sandboxAuthorizations).set({ isApproved: true, challengeState: "PASSED" });
  await room.look("late");
  await room.settle();
  expect(await booksOf(room, "late")).toEqual({ status: "EXPIRED", ours: nothing, theirs: nothing });
});

test.each(["while the bank waits", "after they approved, before it was seen"])(
  "a check-out that fails %s leaves nothing held, and says so once",
  async (when) => {
    const name = when.replaceAll(/\W/g, "-");
    await challenge(name);
    if (when.startsWith("after")) await decide(name, "approve");
    await failCheckout(room, name);
    await room.settle();
    expect((await typesOf(name)).at(-1)).toBe("payment.voided.v1");
    expect(await booksOf(room, name)).toEqual({ status: "VOIDED", ours: nothing, theirs: nothing });
  },
);

test("with Stripe: the bank's page, the shopper's return, and the end of an intent nobody came back to", async () => {
  const clock = testClock();
  const stripe = await startStripeStandIn({ now: clock.now });
  const other = await openRoom({ stripe, clock });
  for (const name of ["back", "gone"])
    await requestPayment(other, name, { paymentMethodToken: "pm_card_authenticationRequired" });
  await other.timers.runDue();
  const [back, gone] = [...stripe.intents.values()];
  expect(back?.next_action?.redirect_to_url.return_url).toBe("https://shop.example/back");
  stripe.authenticate(back?.id ?? "", true);
  // The first try to end the other one fails: nothing is told before it has worked.
  stripe.next("fail");
  await other.settle();
  expect((await other.told("order_back")).map(({ type }) => type)).toEqual([
    "payment.action_required.v1",
    "payment.authorized.v1",
  ]);
  expect((await other.told("order_gone")).at(-1)).toMatchObject({ data: { reason: "action_expired" } });
  expect(gone).toMatchObject({ status: "canceled", amount_capturable: 0 });
  await other.close();
  await stripe.stop();
});
