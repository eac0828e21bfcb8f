import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { headerOf, type MailServer, type ReceivedLetter, startMailServer } from "./mail-server.ts";
import { accepted } from "./operations.ts";
import { addAccount, askMe, deliveriesTo, person, settled } from "./people.ts";
import { type Receiver, startReceiver, withStatus } from "./receiver.ts";
import { type KnownPeople, member, nobody, partner, type RoomUnderTest, startRoom } from "./room-under-test.ts";

const hour = 60 * 60_000;
const day = 24 * hour;

let [mail, receiver, room, known]: [MailServer, Receiver, RoomUnderTest, KnownPeople] = [] as never;
beforeAll(async () => {
  [mail, receiver] = await Promise.all([startMailServer(), startReceiver()]);
  known = nobody();
  room = await startRoom({ known, people: { smtpUrls: [mail.url] } });
});
afterAll(() => Promise.all([room.end(), mail.stop(), receiver.stop()]));
beforeEach(() => {
  mail.letters.length = 0;
});

/** A merchant with owners and an endpoint that says it is gone, which a parcel finds out; resolves to the endpoint's id. */
async function gone(merchantId: string, ownerIds: readonly string[]) {
  for (const id of ownerIds) addAccount(known, id);
  known.merchants.set(merchantId, { name: `Shop ${merchantId}`, ownerIds: [...ownerIds] });
  receiver.answer(`/${merchantId}`, withStatus(410));
  const url = `${receiver.url}/${merchantId}`;
  const { endpoint } = await accepted(room, member([merchantId]), "create", {
    merchantId,
    url,
    kinds: ["SHIPMENT_DELIVERED"],
  });
  await room.parcel(merchantId, `ship_${merchantId}`);
  return endpoint.id as string;
}

const disabled = (endpointId: string) =>
  until(async () => {
    const [row] = await room.database.sql`select is_enabled from endpoints where id = ${endpointId}`;
    return row?.["is_enabled"] === false;
  });
/** Waits until nobody is to be told of endpoints any more. */
const toldAll = () =>
  until(async () => (await room.database.sql`select from timers where kind = 'webhook-owners'`).length === 0);
/** A letter's two parts as they read, without how they were packed for the way. */
const unpacked = ({ source }: ReceivedLetter): string => source.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");

test("all owners of a merchant get a letter when its endpoint was switched off, once, each in their language, and find it in the shop", async () => {
  addAccount(known, "user_clerk");
  const endpointId = await gone("merch_gone", ["user_ada", "user_bob"]);
  addAccount(known, "user_bob", "es");
  const deliveries = [...(await settled(room, "user_ada", 1)), ...(await settled(room, "user_bob", 1))];
  expect(deliveries.map(({ kind, channel, status }) => `${kind} ${channel} ${status}`)).toEqual(
    Array.from({ length: 2 }, () => "WEBHOOK_ENDPOINT_DISABLED EMAIL SENT"),
  );
  const toAda = mail.letters.find(({ to }) => to[0] === "user_ada@example.com") as ReceivedLetter;
  const { host } = new URL(receiver.url);
  const words = unpacked(toAda);
  expect(headerOf(toAda, "Content-Language")).toBe("de");
  expect(words).toContain("(410)");
  expect(words).toContain(`https://shop.example/merchants/merch_gone/webhooks/${endpointId}`);
  expect(words).toContain(host);
  // The path of an address may be a secret of its own.
  expect(words).not.toContain(`${host}/merch_gone`);
  expect(headerOf(toAda, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  const toBob = mail.letters.find(({ to }) => to[0] === "user_bob@example.com") as ReceivedLetter;
  expect(headerOf(toBob, "Content-Language")).toBe("es");
  expect(await deliveriesTo(room, "user_clerk")).toEqual([]);
  const fields = "notifications(first: 5) { nodes { kind subjectType subjectId body } }";
  expect((await askMe(room, person("user_ada"), fields)).notifications.nodes).toEqual([
    {
      kind: "WEBHOOK_ENDPOINT_DISABLED",
      subjectType: "WebhookEndpoint",
      subjectId: endpointId,
      body: `Shop merch_gone · ${host}`,
    },
  ]);

  // Said a second time it is no news; switched on and off again it is.
  await room.database
    .sql`insert into timers (kind, key, due_at, payload) values ('webhook-owners', ${endpointId}, now(), '{}')`;
  room.clock.advance(1);
  await toldAll();
  expect(await deliveriesTo(room, "user_ada")).toHaveLength(1);
  await accepted(room, member(["merch_gone"]), "update", { endpointId, isEnabled: true });
  await room.parcel("merch_gone", "ship_again");
  expect((await settled(room, "user_ada", 2)).map(({ status }) => status)).toEqual(["SENT", "SENT"]);
});

test("while users is away the owners are told later; five days without an answer are told as such", async () => {
  receiver.answer("/merch_late", withStatus(500));
  const { endpoint } = await accepted(room, member(["merch_late"]), "create", {
    merchantId: "merch_late",
    url: `${receiver.url}/merch_late`,
    kinds: ["SHIPMENT_DELIVERED"],
  });
  await room.parcel("merch_late", "ship_late");
  await until(async () => {
    const [row] = await room.database.sql`select failing_since from endpoints where id = ${endpoint.id}`;
    return row?.["failing_since"] !== null;
  });
  known.isAway = true;
  room.clock.advance(5 * day + hour);
  await until(async () => {
    const [timer] = await room.database.sql`select attempts from timers where kind = 'webhook-owners'`;
    return timer !== undefined && timer["attempts"] > 0;
  });
  known.isAway = false;
  addAccount(known, "user_late", "en");
  known.merchants.set("merch_late", { name: "Late & Co", ownerIds: ["user_late"] });
  room.clock.advance(10 * 60_000);
  await settled(room, "user_late", 1);
  expect(unpacked(mail.letters[0] as ReceivedLetter)).toContain("has taken none of our messages for five days");
});

test("who is no owner any more when it is sent, or whose endpoint is on again, is not told", async () => {
  mail.refusals.push({ at: "DATA", responseCode: 451 }, { at: "DATA", responseCode: 451 });
  await gone("merch_left", ["user_left", "user_stays"]);
  const waiting = (id: string) =>
    until(() => deliveriesTo(room, id), { done: ([row]) => row?.attempts === 1 && row.status === "PENDING" });
  await Promise.all([waiting("user_left"), waiting("user_stays")]);
  known.merchants.set("merch_left", { name: "Left", ownerIds: ["user_stays"] });
  receiver.answer("/merch_left", withStatus(204));
  room.clock.advance(25_000);
  expect((await settled(room, "user_left", 1))[0]).toMatchObject({
    status: "SUPPRESSED",
    reason: "NO_OWNER_ANY_MORE",
  });
  expect((await settled(room, "user_stays", 1))[0]).toMatchObject({ status: "SENT" });

  mail.refusals.push({ at: "DATA", responseCode: 451 });
  const second = await gone("merch_back", ["user_back"]);
  await waiting("user_back");
  await accepted(room, member(["merch_back"]), "update", { endpointId: second, isEnabled: true });
  room.clock.advance(25_000);
  expect((await settled(room, "user_back", 1))[0]).toMatchObject({ status: "SUPPRESSED", reason: "SETTLED_BY_OWNER" });
});

test("a partner's endpoint has no owner who is written to", async () => {
  known.merchants.set("merch_partnered", { name: "Partnered", ownerIds: ["user_partnered"] });
  addAccount(known, "user_partnered");
  receiver.answer("/partner", withStatus(410));
  const { endpoint } = await accepted(room, partner("p1", "merch_partnered"), "create", {
    url: `${receiver.url}/partner`,
    kinds: ["SHIPMENT_DELIVERED"],
  });
  await room.parcel("merch_partnered", "ship_partnered");
  await disabled(endpoint.id);
  expect(await room.database.sql`select from timers where kind = 'webhook-owners'`).toHaveLength(0);
  expect(await deliveriesTo(room, "user_partnered")).toEqual([]);
});
