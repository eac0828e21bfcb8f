import { countStatements } from "@novatech/testkit/statements";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { booksOf } from "./books.ts";
import { failCheckout, handOver, openRoom, placeOrder, requestPayment, type RoomUnderTest } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const typesOf = async (name: string) => (await room.told(`order_${name}`)).map((event) => event.type);

test("money is held, then taken parcel by parcel, and the sum is the total to the cent", async () => {
  await requestPayment(room, "good");
  await room.settle();
  expect(await booksOf(room, "good")).toMatchObject({ status: "AUTHORIZED", ours: { held: 36_890n, taken: 0n } });
  await placeOrder(room, "good");
  await handOver(room, "good", "a", 1, "1");
  await room.settle();
  expect(await booksOf(room, "good")).toMatchObject({ status: "PARTIALLY_CAPTURED", ours: { taken: 4_223n } });
  await handOver(room, "good", "a", 2, "2");
  await handOver(room, "good", "b", 1);
  await room.settle();
  const books = await booksOf(room, "good");
  expect(books).toMatchObject({ status: "CAPTURED", ours: { taken: 36_890n } });
  expect(books.theirs).toEqual(books.ours);
  expect((await room.told("order_good")).at(-1)).toMatchObject({
    type: "payment.captured.v1",
    data: { capturedMinor: "36890" },
  });
});

test("a declined card, an empty account and a token nobody made are told with their reasons", async () => {
  for (const [token, reason] of [
    ["tok_sandbox_declined", "card_declined"],
    ["tok_sandbox_insufficient_funds", "insufficient_funds"],
    ["4242424242424242", "invalid_token"],
    ["constructor", "invalid_token"],
  ] as const) {
    await requestPayment(room, token, { paymentMethodToken: token });
    await room.settle();
    expect(await room.told(`order_${token}`)).toMatchObject([{ type: "payment.declined.v1", data: { reason } }]);
    expect(await booksOf(room, token)).toMatchObject({ status: "DECLINED", theirs: { held: 0n } });
  }
});

test("an answer that got lost is found by its key: held once, told once", async () => {
  await requestPayment(room, "lost", { paymentMethodToken: "tok_sandbox_timeout_once" });
  await room.timers.runDue();
  expect(await typesOf("lost")).toEqual([]);
  await room.settle();
  expect(await typesOf("lost")).toEqual(["payment.authorized.v1"]);
  expect(await booksOf(room, "lost")).toMatchObject({ status: "AUTHORIZED", theirs: { held: 36_890n } });
});

test("money that turns out to be held after the deadline is released and never called authorised", async () => {
  await requestPayment(room, "late", { paymentMethodToken: "tok_sandbox_timeout_once" });
  await room.timers.runDue();
  room.clock.advance(45_000);
  await room.settle();
  expect(await typesOf("late")).toEqual(["payment.declined.v1", "payment.voided.v1"]);
  expect(await booksOf(room, "late")).toMatchObject({ status: "VOIDED", theirs: { held: 0n } });
});

test("a request that was not begun until its deadline is declined, and the provider never asked", async () => {
  await requestPayment(room, "slow");
  room.clock.advance(45_000);
  await room.settle();
  expect(await room.told("order_slow")).toMatchObject([{ type: "payment.declined.v1", data: { reason: "deadline" } }]);
  expect(await booksOf(room, "slow")).toMatchObject({ status: "DECLINED", theirs: { held: 0n } });
});

test.each(["before", "while nobody asked yet", "after it was held"])(
  "a failed check-out leaves nothing held: it failed %s",
  async (when) => {
    const name = when.replaceAll(" ", "-");
    if (when === "before") await failCheckout(room, name);
    await requestPayment(room, name);
    if (when === "while nobody asked yet") await failCheckout(room, name);
    await room.settle();
    if (when === "after it was held") await failCheckout(room, name);
    await room.settle();
    expect(await booksOf(room, name)).toEqual({
      status: "VOIDED",
      ours: { held: 0n, taken: 0n, back: 0n, let: 0n },
      theirs: { held: 0n, taken: 0n, back: 0n, let: 0n },
    });
  },
);

test("a payment of nothing is held and let go without the provider, whatever the card", async () => {
  const nothing = { amountMinor: 0n, paymentMethodToken: "tok_sandbox_declined" };
  await requestPayment(room, "free", nothing);
  await room.settle();
  expect(await room.told("order_free")).toMatchObject([{ type: "payment.authorized.v1", data: { amountMinor: "0" } }]);
  await failCheckout(room, "free");
  await room.settle();
  expect(await typesOf("free")).toEqual(["payment.authorized.v1", "payment.voided.v1"]);
  const asked = await room.database.db.select().from(sandboxAuthorizations);
  expect(asked.filter(({ key }) => key.startsWith("chk_free:"))).toEqual([]);
});

test("a parcel that leaves before its order was heard of is paid when it is", async () => {
  await requestPayment(room, "early");
  await room.settle();
  await handOver(room, "early", "b", 1);
  await room.settle();
  expect(await booksOf(room, "early")).toMatchObject({ ours: { taken: 0n } });
  await placeOrder(room, "early");
  await room.settle();
  expect(await booksOf(room, "early")).toMatchObject({ ours: { taken: 26_000n }, theirs: { taken: 26_000n } });
});

test("a refused capture is told once and tried again until it works", async () => {
  await requestPayment(room, "refused", { paymentMethodToken: "tok_sandbox_capture_refused_once" });
  await room.settle();
  await placeOrder(room, "refused");
  await handOver(room, "refused", "b", 1);
  await room.settle();
  expect(await typesOf("refused")).toEqual([
    "payment.authorized.v1",
    "payment.capture_failed.v1",
    "payment.captured.v1",
  ]);
  expect(await booksOf(room, "refused")).toMatchObject({ ours: { taken: 26_000n }, theirs: { taken: 26_000n } });
});

test("every event delivered twice has its effect once, by nature too", async () => {
  for (const again of [true, false]) {
    await requestPayment(room, "twice");
    await room.settle();
    await placeOrder(room, "twice");
    const event = await handOver(room, "twice", "b", 1);
    if (again) await room.consumer.handle([event]);
    await room.settle();
  }
  expect(await typesOf("twice")).toEqual(["payment.authorized.v1", "payment.captured.v1"]);
  expect(await booksOf(room, "twice")).toMatchObject({ ours: { taken: 26_000n }, theirs: { taken: 26_000n } });
});

test("a payment is held with at most eight statements of this room", async () => {
  const { statements } = await countStatements(room.database, async () => {
    await requestPayment(room, "counted");
    await room.timers.runDue();
  });
  // One more asks for the next due timer and finds none.
  expect(statements.length).toBeLessThanOrEqual(9);
});

test("a parcel that leaves costs a known number of statements: its plan, its capture with the ledger, its invoice", async () => {
  await requestPayment(room, "cost");
  await room.settle();
  await placeOrder(room, "cost");
  const count = async (work: () => Promise<unknown>) => {
    const { statements } = await countStatements(room.database, work);
    return statements.filter((text) => !/^(begin|commit)/i.test(text)).length;
  };
  const planned = await count(() => handOver(room, "cost", "a", 1, "1"));
  // Each look for the next due timer that finds none is one more.
  const settled = (await count(() => room.timers.runDue())) - 1;
  expect(planned).toBeLessThanOrEqual(6);
  expect(settled).toBeLessThanOrEqual(12);
});

test("money that was taken for a parcel our books have forgotten is booked for its successor, and not asked for for ever", async () => {
  await requestPayment(room, "forgotten");
  await room.settle();
  await placeOrder(room, "forgotten");
  const key = "chk_forgotten:authorize";
  const taken = room.database.db.update(sandboxAuthorizations).set({ capturedMinor: 36_890n });
  // What the provider did after the moment to which our database was restored.
  await taken.where(eq(sandboxAuthorizations.key, key));
  await handOver(room, "forgotten", "a", 3, "new");
  await handOver(room, "forgotten", "b", 1, "new");
  await room.settle();
  const books = await booksOf(room, "forgotten");
  expect(books).toMatchObject({ status: "CAPTURED", ours: { taken: 36_890n } });
  expect(books.theirs).toEqual(books.ours);
  expect(await typesOf("forgotten")).not.toContain("payment.capture_failed.v1");
});
