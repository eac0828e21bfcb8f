import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { privacyErasureRequestedV1 } from "@novatech/contracts/users";
import { shipmentOutForDeliveryV1 } from "@novatech/contracts/fulfillment";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOrder } from "./order-events.ts";
import { addAccount, askMe, change, deliveriesTo, nothingOnItsWay, person, plainWriter, settled } from "./people.ts";
import { type PushService, readVapid, startPushService } from "./push-service.ts";
import { type KnownPeople, nobody, type RoomUnderTest, shopper, staff, startRoom } from "./room-under-test.ts";

let [room, known, service, folder]: [RoomUnderTest, KnownPeople, PushService, string] = [] as never;

beforeAll(async () => {
  known = nobody();
  [service, folder] = await Promise.all([startPushService(), mkdtemp(join(tmpdir(), "letters-"))]);
  room = await startRoom({ write: plainWriter().write, known, people: { mailFolder: join(folder, "mail") } });
});
afterAll(async () => {
  await Promise.all([room.end(), service.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const subscribe = (userId: string, input: object) =>
  change(room, person(userId), "pushSubscriptionCreate", input, "subscription { id deviceName }");

describe("pushes", () => {
  test("go to each of a person's browsers, encrypted for it and signed with the key the shop shows", async () => {
    addAccount(known, "user_push");
    const [phone, laptop] = [service.browser("phone"), service.browser("laptop")];
    await subscribe("user_push", { ...phone.subscription, deviceName: "Phone" });
    await subscribe("user_push", laptop.subscription);
    await placeOrder(room, "order_push", "user_push");
    const rows = await settled(room, "user_push", 3);
    expect(rows.map(({ channel, status }) => `${channel} ${status}`)).toEqual(["EMAIL SENT", "PUSH SENT", "PUSH SENT"]);
    for (const browser of [phone, laptop])
      expect(browser.messages()).toMatchObject([
        { kind: "ORDER_PLACED", title: "ORDER_PLACED order_push de", url: "https://shop.example/" },
      ]);
    const [received] = phone.received();
    if (received === undefined) throw new Error("nothing was pushed");
    expect(received.headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "high" });
    const { key, aud, sub } = readVapid(received);
    expect({ aud, sub }).toEqual({ aud: new URL(phone.subscription.endpoint).origin, sub: "mailto:shop@shop.example" });
    expect((await room.ask("{ webPushPublicKey }", {}, shopper)).data.webPushPublicKey).toBe(key);
  });

  test("to a browser that is gone end: the subscription is forgotten, and the person's letter goes all the same", async () => {
    addAccount(known, "user_left");
    const browser = service.browser("left");
    service.answer("left", 410);
    await subscribe("user_left", browser.subscription);
    await placeOrder(room, "order_left", "user_left");
    expect(await settled(room, "user_left", 2)).toMatchObject([
      { channel: "EMAIL", status: "SENT" },
      { channel: "PUSH", status: "FAILED", reason: "PUSH_410" },
    ]);
    expect((await askMe(room, person("user_left"), "pushSubscriptions { id }")).pushSubscriptions).toEqual([]);
  });

  test("follow whoever uses the browser: what was meant for another does not reach it", async () => {
    addAccount(known, "user_before");
    const browser = service.browser("shared");
    const before = await subscribe("user_before", browser.subscription);
    const after = await subscribe("user_after", browser.subscription);
    expect(after.subscription.id).not.toBe(before.subscription.id);
    expect((await subscribe("user_after", browser.subscription)).subscription.id).toBe(after.subscription.id);
    await placeOrder(room, "order_before", "user_before");
    await settled(room, "user_before", 1);
    expect(browser.received()).toEqual([]);
    const others = { subscriptionId: after.subscription.id };
    const refused = await change(
      room,
      person("user_before"),
      "pushSubscriptionDelete",
      others,
      "deletedSubscriptionId",
    );
    expect(refused.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const gone = await change(
      room,
      person("user_after"),
      "pushSubscriptionDelete",
      { endpoint: browser.subscription.endpoint },
      "deletedSubscriptionId",
    );
    expect(gone).toMatchObject({ deletedSubscriptionId: after.subscription.id, userErrors: [] });
  });

  test.each([
    ["endpoint", { endpoint: "https://10.0.0.1/push" }],
    ["endpoint", { endpoint: "http://push.example/1" }],
    ["p256dh", { p256dh: "AAAA" }],
    ["auth", { auth: "AAAA" }],
    ["deviceName", { deviceName: " " }],
  ])("a wrong %s is refused: %j", async (field, wrong) => {
    const { subscription } = service.browser("wrong");
    const { userErrors } = await subscribe("user_wrong", { ...subscription, ...wrong });
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["input", field] }]);
  });
});

describe("telephone numbers", () => {
  const ask = (userId: string, phone: string) =>
    change(room, person(userId), "phoneVerificationRequest", { phone }, "expiresAt");
  const prove = (userId: string, code: string) =>
    change(room, person(userId), "phoneVerify", { code }, "verifiedPhone");
  /** The code of the newest text to a number, in the folder of a shop without providers. */
  const codeFor = async (number: string): Promise<string> => {
    const mail = join(folder, "mail");
    return until(
      async () => {
        const names = (await readdir(mail).catch(() => [])).filter((name) => name.endsWith(".eml"));
        const texts = await Promise.all(names.map((name) => readFile(join(mail, name), "utf8")));
        const codes = texts
          .filter((text) => text.includes(`To: ${number}@sms.invalid`))
          .map((text) => /PHONE_CODE \S+ \S+ (\d{6})/.exec(text)?.[1]);
        return codes.at(-1) ?? null;
      },
      { done: (code) => code !== null },
    ) as Promise<string>;
  };

  test("are proved by a code, which is stored nowhere; then texts go there for who wants them", async () => {
    addAccount(known, "user_phone");
    expect((await ask("user_phone", "+49 151 / 1000001")).userErrors).toEqual([]);
    const code = await codeFor("+491511000001");
    expect((await prove("user_phone", code === "000000" ? "000001" : "000000")).userErrors).toMatchObject([
      { code: "PHONE_CODE_WRONG" },
    ]);
    expect(await prove("user_phone", code)).toEqual({ verifiedPhone: "+491511000001", userErrors: [] });
    expect((await prove("user_phone", code)).userErrors).toMatchObject([{ code: "PHONE_CODE_WRONG" }]);
    expect((await askMe(room, person("user_phone"), "verifiedPhone")).verifiedPhone).toBe("+491511000001");
    const kept = await room.database.sql`select to_jsonb(told) from notifications told where kind = 'PHONE_CODE'`;
    expect(JSON.stringify(kept)).not.toContain(code);

    const choices = [{ kind: "SHIPMENT_OUT_FOR_DELIVERY", place: "SMS", isOn: true }];
    await change(room, person("user_phone"), "notificationPreferencesUpdate", { choices }, "preferences { language }");
    await placeOrder(room, "order_phone", "user_phone");
    const parcel = {
      shipmentId: "ship_phone",
      orderId: "order_phone",
      merchantOrderId: "mo_1",
      merchantId: "merch_1",
      warehouseId: "wh_1",
    };
    const more = {
      cause: "ORDER" as const,
      replacementId: null,
      isPickUp: false,
      lines: [{ lineId: "line_1", variantId: "var_1", quantity: 1 }],
    };
    await room.hear(shipmentOutForDeliveryV1, "ship_phone", {
      ...parcel,
      ...more,
      carrier: "carrier",
      trackingNumber: "1Z",
      happenedAt: room.clock.now(),
      location: null,
    });
    const rows = await until(() => deliveriesTo(room, "user_phone"), {
      done: (all) =>
        all.some(
          ({ kind, channel, status }) => kind === "SHIPMENT_OUT_FOR_DELIVERY" && channel === "SMS" && status === "SENT",
        ),
    });
    // Its letter is for who wants it: nobody chose it.
    expect(rows.find(({ kind, channel }) => kind === "SHIPMENT_OUT_FOR_DELIVERY" && channel === "EMAIL")).toMatchObject(
      { status: "SUPPRESSED", reason: "SWITCHED_OFF" },
    );
    const forget = (phone: string) => change(room, person("user_phone"), "phoneRemove", { phone }, "removedPhone");
    expect((await forget("+491511000009")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await forget("+491511000001")).removedPhone).toBe("+491511000001");
  });

  test("a code has five tries and ten minutes, and a new one ends it", async () => {
    addAccount(known, "user_guess");
    await ask("user_guess", "+491511000002");
    const code = await codeFor("+491511000002");
    const wrong = code === "000000" ? "000001" : "000000";
    for (let guess = 0; guess < 5; guess += 1) expect((await prove("user_guess", wrong)).userErrors).toHaveLength(1);
    expect((await prove("user_guess", code)).userErrors).toMatchObject([{ code: "PHONE_CODE_WRONG" }]);
    expect((await prove("user_none", "123456")).userErrors).toMatchObject([{ code: "PHONE_CODE_WRONG" }]);
  });

  test("a person gets five codes a day, a number three, and what is no number none", async () => {
    for (const phone of ["0151 1000003", "+0151", "+49", `+${"1".repeat(16)}`])
      expect((await ask("user_many", phone)).userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
    const said: unknown[] = [];
    for (let round = 0; round < 6; round += 1)
      said.push((await ask("user_many", `+49151200000${round}`)).userErrors[0]?.code ?? "SENT");
    expect(said).toEqual([...Array.from({ length: 5 }, () => "SENT"), "PHONE_LIMIT_REACHED"]);
    const others: unknown[] = [];
    for (let round = 0; round < 4; round += 1)
      others.push((await ask(`user_many_${round}`, "+491513000000")).userErrors[0]?.code ?? "SENT");
    expect(others).toEqual(["SENT", "SENT", "SENT", "PHONE_LIMIT_REACHED"]);
  });
});

describe("the feed", () => {
  const fields =
    "unreadNotificationCount notifications(first: 2) { nodes { id sequence kind } pageInfo { hasNextPage endCursor } }";

  test("is numbered without a gap, however many tell at once", async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_one, index) => placeOrder(room, `order_many_${index}`, "user_feed")),
    );
    const rows = await room.database.sql<
      { sequence: string }[]
    >`select sequence from feed_entries where person_id = 'user_feed' order by sequence`;
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: 20 }, (_one, index) => index + 1),
    );
  });

  test("is read page by page, and marked as read one by one or up to a sequence; nobody else sees it", async () => {
    const me = person("user_feed");
    const page = await askMe(room, me, fields);
    expect(page).toMatchObject({
      unreadNotificationCount: 20,
      notifications: { nodes: [{ sequence: 20 }, { sequence: 19 }], pageInfo: { hasNextPage: true } },
    });
    const read = (input: object) => change(room, me, "notificationsReadSet", input, "readCount unreadCount");
    expect(await read({ ids: [page.notifications.nodes[0].id, "ntf_of_another"] })).toMatchObject({
      readCount: 1,
      unreadCount: 19,
    });
    expect(await read({ upToSequence: 18 })).toMatchObject({ readCount: 18, unreadCount: 1 });
    const unread = await askMe(room, me, "notifications(first: 5, isUnread: true) { nodes { sequence } }");
    expect(unread.notifications.nodes).toEqual([{ sequence: 19 }]);
    for (const wrong of [{}, { ids: [] }, { ids: ["a"], upToSequence: 1 }, { upToSequence: 0 }])
      expect((await read(wrong)).userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
    const query = `query Q($who: [_Any!]!) { _entities(representations: $who) { ... on User { ${fields} } ... on Notification { sequence } } }`;
    const who = [
      { __typename: "User", id: "user_feed" },
      { __typename: "Notification", id: page.notifications.nodes[0].id },
    ];
    const others = await room.ask(query, { who }, staff);
    expect(others.data._entities).toEqual([{ unreadNotificationCount: null, notifications: null }, null]);
  });

  test("costs the same statements for one person and for many pages' worth of entries", async () => {
    const all =
      "unreadNotificationCount notifications(first: 20) { nodes { title order { id } } } notificationPreferences { choices { kind } } verifiedPhone pushSubscriptions { id }";
    await nothingOnItsWay(room);
    const { statements } = await countStatements(room.app, () => askMe(room, person("user_feed"), all));
    expect(statements).toHaveLength(5);
  });
});

test("preferences show every choice, keep what is said, and refuse what cannot be", async () => {
  const me = person("user_choosy");
  const wanted =
    "preferences { choices { kind place isOn isFixed } quietHours { from to } timeZone digest { rhythm hour weekday } language allowsMarketing }";
  const update = (input: object) => change(room, me, "notificationPreferencesUpdate", input, wanted);
  const { preferences } = await update({
    choices: [{ kind: "PRICE_DROP", place: "EMAIL", isOn: false }],
    quietHours: { from: "22:00", to: "06:30" },
    timeZone: "America/New_York",
    digest: { rhythm: "WEEKLY", weekday: 5 },
    language: "fr",
  });
  expect(preferences).toMatchObject({
    quietHours: { from: "22:00", to: "06:30" },
    timeZone: "America/New_York",
    digest: { rhythm: "WEEKLY", hour: 8, weekday: 5 },
    language: "fr",
    allowsMarketing: false,
  });
  const choice = (kind: string, place: string) =>
    preferences.choices.find((one: { kind: string; place: string }) => one.kind === kind && one.place === place);
  expect(choice("PRICE_DROP", "EMAIL")).toMatchObject({ isOn: false, isFixed: false });
  expect(choice("ORDER_PLACED", "EMAIL")).toMatchObject({ isOn: true, isFixed: true });
  expect(choice("DIGEST", "EMAIL")).toBeUndefined();
  expect((await update({ quietHours: null })).preferences).toMatchObject({ quietHours: null, language: "fr" });
  for (const wrong of [
    { choices: [{ kind: "ORDER_PLACED", place: "EMAIL", isOn: false }] },
    { choices: [{ kind: "INVOICE_ISSUED", place: "SMS", isOn: true }] },
    { choices: [{ kind: "DIGEST", place: "EMAIL", isOn: false }] },
    { quietHours: { from: "22:00", to: "22:00" } },
    { quietHours: { from: "25:00", to: "06:00" } },
    { timeZone: "Berlin" },
    { digest: { rhythm: "DAILY", hour: 24 } },
    { language: "it" },
  ])
    expect(await update(wrong)).toMatchObject({ preferences: null, userErrors: [{ code: "INVALID_INPUT" }] });
});

test("an erased person leaves nothing here", async () => {
  addAccount(known, "user_forget");
  await subscribe("user_forget", service.browser("forget").subscription);
  await change(
    room,
    person("user_forget"),
    "notificationPreferencesUpdate",
    { language: "es" },
    "preferences { language }",
  );
  await placeOrder(room, "order_forget", "user_forget");
  await settled(room, "user_forget", 2);
  await room.hear(privacyErasureRequestedV1, "preq_1", { requestId: "preq_1", userId: "user_forget" });
  const tables = [
    "notifications",
    "feed_entries",
    "feed_heads",
    "preferences",
    "push_subscriptions",
    "phones",
    "phone_challenges",
    "refused_addresses",
    "order_people",
  ];
  await until(
    async () => {
      const rows = await Promise.all(
        tables.map((table) =>
          room.database.sql.unsafe(
            `select count(*)::int as count from ${table} where ${table}::text like '%user_forget%'`,
          ),
        ),
      );
      return rows.map(([row]) => Number(row?.["count"]));
    },
    { done: (counts) => counts.every((count) => count === 0), timeoutMs: 10_000 },
  );
});
