import { paymentRefundedV1 } from "@novatech/contracts/payments";
import { ticketRepliedV1 } from "@novatech/contracts/support";
import { consentChangedV1 } from "@novatech/contracts/users";
import { orderCompletedV1 } from "@novatech/contracts/orders";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { headerOf, type MailServer, startMailServer } from "./mail-server.ts";
import { placeOrder } from "./order-events.ts";
import { addAccount, askMe, change, deliveriesTo, person, plainWriter, settled } from "./people.ts";
import { type KnownPeople, nobody, type RoomUnderTest, staff, startRoom } from "./room-under-test.ts";

let [first, second, room, known]: [MailServer, MailServer, RoomUnderTest, KnownPeople] = [] as never;
const { write, asked } = plainWriter();

beforeAll(async () => {
  [first, second] = await Promise.all([startMailServer(), startMailServer()]);
  known = nobody();
  room = await startRoom({ write, known, people: { smtpUrls: [first.url, second.url] } });
});
afterAll(() => Promise.all([room.end(), first.stop(), second.stop()]));
beforeEach(() => {
  for (const server of [first, second]) {
    server.letters.length = 0;
    server.refusals.length = 0;
  }
  asked.length = 0;
});

test("who orders gets a letter at the address given with the order, in the account's language, and finds it in the shop", async () => {
  addAccount(known, "user_ada");
  known.contacts.set("order_1", {
    email: "work@example.com",
    customerId: "user_ada",
    accessToken: null,
    countryCode: "FR",
  });
  await placeOrder(room, "order_1", "user_ada");
  const [delivery] = await settled(room, "user_ada", 1);
  expect(delivery).toMatchObject({ kind: "ORDER_PLACED", channel: "EMAIL", status: "SENT", attempts: 1 });
  const [letter] = first.letters;
  expect(letter?.to).toEqual(["work@example.com"]);
  expect(letter && headerOf(letter, "Subject")).toBe("ORDER_PLACED order_1 de");
  expect(letter && headerOf(letter, "Message-ID")).toBe(`<${delivery?.id}@shop.example>`);
  expect(letter && headerOf(letter, "Auto-Submitted")).toBe("auto-generated");
  expect(letter && headerOf(letter, "Content-Language")).toBe("de");
  expect(asked[0]).toMatchObject({
    data: { orderId: "order_1", orderNumber: "ORDER_1" },
    name: "Ada",
    timeZone: "Europe/Berlin",
  });
  const fields = "unreadNotificationCount notifications(first: 5) { nodes { kind sequence order { id } title } }";
  expect(await askMe(room, person("user_ada"), fields)).toEqual({
    unreadNotificationCount: 1,
    notifications: {
      nodes: [{ kind: "ORDER_PLACED", sequence: 1, order: { id: "order_1" }, title: expect.stringMatching(/\S/) }],
    },
  });
});

test("an event that comes twice is told once", async () => {
  addAccount(known, "user_twice");
  for (const event of ["event_a", "event_a", "event_b"]) await placeOrder(room, "order_twice", "user_twice", event);
  await settled(room, "user_twice", 1);
  expect(first.letters).toHaveLength(1);
  expect((await askMe(room, person("user_twice"), "unreadNotificationCount")).unreadNotificationCount).toBe(1);
});

test("a guest is written to in the country's language, with the secret that opens the order, and has no feed", async () => {
  known.contacts.set("order_guest", {
    email: "guest@example.com",
    customerId: null,
    accessToken: "opens",
    countryCode: "ES",
  });
  await placeOrder(room, "order_guest", null);
  await settled(room, "order_guest", 1);
  expect(first.letters[0]?.to).toEqual(["guest@example.com"]);
  expect(asked[0]).toMatchObject({
    accessToken: "opens",
    language: "es",
    to: { kind: "ORDER", orderId: "order_guest" },
  });
  const [row] = await room.database
    .sql`select count(*)::int as entries from feed_entries where person_id = 'order_guest'`;
  expect(row?.["entries"]).toBe(0);
});

test("a refund, and an answer of support, are told to whose they are", async () => {
  addAccount(known, "user_refunded");
  await placeOrder(room, "order_refunded", "user_refunded");
  const refund = {
    paymentId: "pay_1",
    orderId: "order_refunded",
    refundId: "ref_1",
    amountMinor: 1990n,
    refundedMinor: 1990n,
  };
  await room.hear(paymentRefundedV1, "pay_1", { ...refund, currency: "EUR" });
  const ticket = { ticketId: "tick_1", number: "4711", requesterId: "user_refunded", orderId: null, merchantId: null };
  await room.hear(ticketRepliedV1, "tick_1", { ...ticket, sequence: 2, author: "STAFF" });
  await room.hear(ticketRepliedV1, "tick_1", { ...ticket, sequence: 3, author: "CUSTOMER" });
  const rows = await settled(room, "user_refunded", 3);
  expect(rows.map(({ kind, status }) => `${kind} ${status}`).toSorted()).toEqual([
    "ORDER_PLACED SENT",
    "REFUND_ISSUED SENT",
    "TICKET_REPLIED SENT",
  ]);
  const told = asked.find(({ kind }) => kind === "REFUND_ISSUED");
  expect(told?.data).toEqual({
    orderId: "order_refunded",
    orderNumber: "ORDER_REFUNDED",
    amountMinor: "1990",
    currency: "EUR",
  });
});

test("a server that is busy hands over to the next, and a letter both cannot take is tried again as the same letter", async () => {
  addAccount(known, "user_busy");
  first.refusals.push({ at: "RCPT", responseCode: 451 });
  await placeOrder(room, "order_busy_1", "user_busy");
  await settled(room, "user_busy", 1);
  expect([first.letters.length, second.letters.length]).toEqual([0, 1]);

  first.refusals.push({ at: "DATA", responseCode: 421 });
  second.refusals.push({ at: "DATA", responseCode: 451 });
  await placeOrder(room, "order_busy_2", "user_busy");
  const waiting = await until(() => deliveriesTo(room, "user_busy"), {
    done: (rows) => rows.some(({ attempts, status }) => attempts === 1 && status === "PENDING"),
  });
  expect(waiting.at(-1)).toMatchObject({ reason: expect.stringMatching(/^SMTP_/), attempts: 1 });
  room.clock.advance(25_000);
  const done = await settled(room, "user_busy", 2);
  expect(done.at(-1)).toMatchObject({ status: "SENT", attempts: 2, reason: null });
  const ids = [...first.letters, ...second.letters].map((letter) => headerOf(letter, "Message-ID"));
  expect(ids).toContain(`<${done.at(-1)?.id}@shop.example>`);
});

test("an address that refuses is not written to again, until there is another; nothing of it is in what is kept", async () => {
  addAccount(known, "user_gone");
  first.refusals.push({ at: "RCPT", responseCode: 550 });
  await placeOrder(room, "order_gone_1", "user_gone");
  expect(await settled(room, "user_gone", 1)).toMatchObject([{ status: "FAILED", reason: "SMTP_EENVELOPE_550" }]);
  await placeOrder(room, "order_gone_2", "user_gone");
  expect((await settled(room, "user_gone", 2)).at(-1)).toMatchObject({
    status: "SUPPRESSED",
    reason: "ADDRESS_REFUSED",
  });
  known.accounts.set("user_gone", {
    email: "new@example.com",
    isEmailVerified: true,
    displayName: null,
    language: "en",
  });
  await placeOrder(room, "order_gone_3", "user_gone");
  expect((await settled(room, "user_gone", 3)).at(-1)?.status).toBe("SENT");
  const kept = await room.database.sql`select * from refused_addresses`;
  expect(JSON.stringify(kept)).not.toContain("example.com");
});

test("who is gone, and whose address nobody confirmed, is not written to", async () => {
  known.accounts.set("user_new", {
    email: "typed@example.com",
    isEmailVerified: false,
    displayName: null,
    language: "en",
  });
  await placeOrder(room, "order_new", "user_new");
  expect(await settled(room, "user_new", 1)).toMatchObject([{ status: "SUPPRESSED", reason: "NO_ADDRESS" }]);
  await placeOrder(room, "order_erased", "user_erased");
  expect(await settled(room, "user_erased", 1)).toMatchObject([{ status: "SUPPRESSED", reason: "NO_PERSON" }]);
});

test("at night what can wait waits for the morning; what was switched off is not sent; a digest tells several in one letter", async () => {
  addAccount(known, "user_calm");
  const calm = person("user_calm");
  const clock = room.clock.now();
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", hour: "2-digit", minute: "2-digit" });
  const at = (hours: number): string => shown.format(new Date(clock.getTime() + hours * 3_600_000));
  const update = (input: object) =>
    change(room, calm, "notificationPreferencesUpdate", input, "preferences { timeZone }");
  expect((await update({ timeZone: "UTC", quietHours: { from: at(-1), to: at(2) } })).userErrors).toEqual([]);
  await placeOrder(room, "order_calm", "user_calm");
  const refund = { paymentId: "pay_2", orderId: "order_calm", amountMinor: 1n, currency: "EUR", refundedMinor: 1n };
  await room.hear(paymentRefundedV1, "pay_2", { ...refund, refundId: "ref_2" });
  const rows = await until(() => deliveriesTo(room, "user_calm"), {
    done: (all) => all.length === 2 && all.every(({ status }) => status !== "PENDING"),
  });
  expect(rows.map(({ kind, status, reason }) => [kind, status, reason])).toEqual([
    ["ORDER_PLACED", "SENT", null],
    ["REFUND_ISSUED", "DEFERRED", "QUIET_HOURS"],
  ]);
  room.clock.advance(2 * 3_600_000 + 60_000);
  await until(() => deliveriesTo(room, "user_calm"), { done: (all) => all.every(({ status }) => status === "SENT") });

  await update({
    quietHours: null,
    digest: { rhythm: "DAILY", hour: 8 },
    choices: [{ kind: "ORDER_COMPLETED", place: "EMAIL", isOn: true }],
  });
  await room.parcel("merch_1", "ship_of_calm");
  await room.database.sql`update order_people set customer_id = 'user_calm' where order_id like 'order_of_%'`;
  await room.hear(orderCompletedV1, "order_calm", { orderId: "order_calm" });
  const waits = await until(() => deliveriesTo(room, "user_calm"), {
    done: (all) => all.some(({ reason }) => reason === "DIGEST"),
  });
  expect(waits.find(({ kind }) => kind === "ORDER_COMPLETED")).toMatchObject({ status: "DEFERRED", wait: null });
  room.clock.advance(24 * 3_600_000);
  const told = await until(() => deliveriesTo(room, "user_calm"), {
    done: (all) => all.some(({ kind, status }) => kind === "DIGEST" && status === "SENT"),
  });
  expect(told.find(({ kind }) => kind === "ORDER_COMPLETED")).toMatchObject({
    status: "SUPPRESSED",
    reason: "IN_DIGEST",
  });
  const digest = asked.find(({ kind }) => kind === "DIGEST");
  expect(JSON.parse(digest?.data["items"] ?? "[]")).toMatchObject([
    { kind: "ORDER_COMPLETED", subject: { id: "order_calm" } },
  ]);
});

test("a review is asked for some days after all has arrived, of who consented to marketing and still does", async () => {
  for (const userId of ["user_yes", "user_no", "user_changed"]) addAccount(known, userId);
  const consent = (userId: string, isGranted: boolean) =>
    room.hear(consentChangedV1, userId, { userId, purpose: "MARKETING_MAIL", isGranted });
  await consent("user_yes", true);
  await consent("user_changed", true);
  for (const userId of ["user_yes", "user_no", "user_changed"]) {
    await placeOrder(room, `order_of_${userId}`, userId);
    await room.hear(orderCompletedV1, `order_of_${userId}`, { orderId: `order_of_${userId}` });
  }
  await consent("user_changed", false);
  room.clock.advance(5 * 24 * 3_600_000 + 1000);
  const ended = (userId: string) =>
    until(() => deliveriesTo(room, userId), {
      done: (all) => all.some(({ kind, status }) => kind === "REVIEW_REQUEST" && status !== "PENDING"),
    });
  expect((await ended("user_yes")).at(-1)).toMatchObject({ status: "SENT" });
  expect((await ended("user_changed")).at(-1)).toMatchObject({ status: "SUPPRESSED", reason: "NO_CONSENT" });
  expect((await deliveriesTo(room, "user_no")).some(({ kind }) => kind === "REVIEW_REQUEST")).toBe(false);
});

test("staff see what was sent and have it sent again; others see nothing of it", async () => {
  addAccount(known, "user_lost");
  await placeOrder(room, "order_lost", "user_lost");
  await settled(room, "user_lost", 1);
  const query = `{ notificationDeliveries(first: 10, filter: { recipientId: "user_lost" }) { nodes { id kind channel status provider template language } } }`;
  const seen = await room.ask(query, {}, staff);
  const [delivery] = seen.data.notificationDeliveries.nodes;
  expect(delivery).toMatchObject({
    kind: "ORDER_PLACED",
    channel: "EMAIL",
    status: "SENT",
    template: "order_placed",
    language: "de",
  });
  expect(JSON.stringify(seen.data)).not.toContain("@");
  const input = { deliveryId: delivery.id };
  const again = await change(room, staff, "notificationDeliveryReplay", input, "delivery { status }");
  expect(again.userErrors).toEqual([]);
  await until(() => first.letters, { done: (letters) => letters.length === 2 });
  const ids = first.letters.map((letter) => headerOf(letter, "Message-ID"));
  expect(new Set(ids).size).toBe(1);
  const none = await change(room, staff, "notificationDeliveryReplay", { deliveryId: "nfd_none" }, "delivery { id }");
  expect(none.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await room.ask(query, {}, person("user_lost"))).errors).toMatchObject([{ code: "FORBIDDEN" }]);
});
