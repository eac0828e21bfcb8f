import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { priceChangedV1 } from "@novatech/contracts/catalog";
import { privacyErasureRequestedV1 } from "@novatech/contracts/users";
import { until } from "@novatech/testkit/wait";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createUnsubscribeTokens } from "../src/security/unsubscribe-tokens.ts";
import { addAccount, askMe, change, deliveriesTo, person, settled } from "./people.ts";
import {
  type KnownPeople,
  nobody,
  type RoomUnderTest,
  shopper,
  staff,
  startRoom,
  testSecret,
} from "./room-under-test.ts";
import { answersOfThings, type Things } from "./things.ts";

let [room, known, things, folder, http]: [RoomUnderTest, KnownPeople, Things, string, FastifyInstance] = [] as never;
beforeAll(async () => {
  known = nobody();
  things = new Map();
  folder = await mkdtemp(join(tmpdir(), "letters-"));
  room = await startRoom({ known, things: answersOfThings(things), people: { mailFolder: folder } });
  http = Fastify();
  await http.register(async (scope) => room.app.routes?.(scope));
});
afterAll(async () => {
  await Promise.all([room.end(), http.close()]);
  await rm(folder, { recursive: true });
});

let count = 0;
let [me, variantId]: [string, string] = ["", ""];
beforeEach(() => {
  count += 1;
  [me, variantId] = [`user_${count}`, `var_${count}`];
  addAccount(known, me, "en");
  things.set(variantId, { name: "Thing", price: 10_000n, isAvailable: true });
});

const drop = async (price: bigint): Promise<void> => {
  const thing = things.get(variantId);
  if (thing) thing.price = price;
  const changed = { currency: "EUR", amountMinor: price, taxIncluded: true };
  await room.hear(priceChangedV1, "prod_1", { productId: "prod_1", version: 2, variantId, price: changed });
};
/** Gets a letter about a price, and the path of the link that ends such letters. */
async function linkOfALetter(): Promise<string> {
  await change(room, person(me), "priceDropAlertCreate", { variantId, currency: "EUR" }, "alert { id }");
  await drop(9_000n);
  const [letter] = await settled(room, me, 1);
  const text = (await readFile(join(folder, `${letter?.id}.eml`), "utf8")).replaceAll(/\r?\n[ \t]+/g, " ");
  const link = /^List-Unsubscribe: <(\S+)>$/m.exec(text)?.[1] ?? "";
  return new URL(link).pathname;
}
const oneClick = (url: string) =>
  http.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "List-Unsubscribe=One-Click",
  });
const isOn = async (kind: string, place = "EMAIL"): Promise<boolean> => {
  const { notificationPreferences } = await askMe(
    room,
    person(me),
    "notificationPreferences { choices { kind place isOn } }",
  );
  return notificationPreferences.choices.find(
    (choice: { kind: string; place: string }) => choice.kind === kind && choice.place === place,
  ).isOn;
};
const linkFor = (recipient: string, kind: string, generation = 0): string =>
  `/notifications/unsubscribe/${createUnsubscribeTokens(testSecret).sign({ recipient, kind, generation })}`;

describe("a mail program that ends letters", () => {
  test("ends those of the kind at once, as often as it asks, and nothing else", async () => {
    const link = await linkOfALetter();
    for (const time of ["first", "again"]) expect((await oneClick(link)).statusCode, time).toBe(200);
    expect(await isOn("PRICE_DROP")).toBe(false);
    expect([await isOn("PRICE_DROP", "IN_APP"), await isOn("BACK_IN_STOCK")]).toEqual([true, true]);
    await drop(8_000n);
    expect((await settled(room, me, 2)).map(({ status, reason }) => reason ?? status).toSorted()).toEqual([
      "SENT",
      "SWITCHED_OFF",
    ]);
  });

  test("may send its wish as a form in parts", async () => {
    const payload = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const url = linkFor(me, "BACK_IN_STOCK");
    expect((await http.inject({ method: "POST", url, headers, payload })).statusCode).toBe(200);
    expect(await isOn("BACK_IN_STOCK")).toBe(false);
  });

  test("ends a digest, too: what waited comes by itself again", async () => {
    await change(
      room,
      person(me),
      "notificationPreferencesUpdate",
      { digest: { rhythm: "DAILY" } },
      "preferences { language }",
    );
    expect((await oneClick(linkFor(me, "DIGEST"))).statusCode).toBe(200);
    const { notificationPreferences } = await askMe(room, person(me), "notificationPreferences { digest { rhythm } }");
    expect(notificationPreferences.digest.rhythm).toBe("NONE");
  });

  test("ends letters about a guest's order, which has no account", async () => {
    expect((await oneClick(linkFor("order_guest", "SHIPMENT_DELIVERED"))).statusCode).toBe(200);
    const [row] = await room.database.sql`select choices from preferences where recipient = 'order_guest'`;
    expect(row).toEqual({ choices: { SHIPMENT_DELIVERED: { EMAIL: false } } });
  });
});

describe("whoever opens the link", () => {
  test("is asked first, in a language of theirs, by a page that runs nothing", async () => {
    const link = await linkOfALetter();
    const page = await http.inject({ url: link, headers: { "accept-language": "it, de-AT;q=0.9, en;q=0.8" } });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<html lang="de">');
    expect(page.body).toContain("Der Preis ist gesunken");
    expect(page.body).toMatch(/<form method="post"><button>/);
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect(page.headers["referrer-policy"]).toBe("no-referrer");
    expect(await isOn("PRICE_DROP")).toBe(true);
  });
});

describe("a link that does not hold", () => {
  test("was signed by somebody else, changed, or is none: nothing happens", async () => {
    const right = linkFor(me, "PRICE_DROP");
    const wrong = [
      right.replace(me, "user_other"),
      right.replace("PRICE_DROP", "BACK_IN_STOCK"),
      `${right}x`,
      "/notifications/unsubscribe/x",
      linkFor(me, "NO_KIND"),
      // What belongs to the contract is always told.
      linkFor(me, "ORDER_PLACED"),
    ];
    for (const url of wrong) {
      expect((await oneClick(url)).statusCode, url).toBe(404);
      expect((await http.inject(url)).statusCode, url).toBe(404);
    }
    expect(await room.database.sql`select 1 from preferences where recipient in (${me}, 'user_other')`).toEqual([]);
  });

  test("was made void by the person: those of later letters hold", async () => {
    const before = linkFor(me, "PRICE_DROP");
    const revoked = await change(room, person(me), "unsubscribeLinksRevoke", {}, "isRevoked");
    expect(revoked).toEqual({ isRevoked: true, userErrors: [] });
    expect((await oneClick(before)).statusCode).toBe(404);
    const later = await linkOfALetter();
    expect((await oneClick(later)).statusCode).toBe(200);
    expect(await isOn("PRICE_DROP")).toBe(false);
  });

  test("is an erased person's: nothing is written of them again", async () => {
    const link = await linkOfALetter();
    await room.hear(privacyErasureRequestedV1, me, { requestId: `req_${me}`, userId: me });
    const left = () => room.database.sql`
      select 1 from product_alerts where person_id = ${me} union all select 1 from notifications where recipient = ${me}`;
    await until(left, { done: (rows) => rows.length === 0 });
    expect((await oneClick(link)).statusCode).toBe(404);
    expect(await room.database.sql`select 1 from preferences where recipient = ${me}`).toEqual([]);
  });
});

describe("a preview", () => {
  const ask = (viewer: typeof staff, variables: object) =>
    room.ask(
      `query Q($kind: NotificationKind!, $place: NotificationPlace!, $language: String!) {
        notificationTemplatePreview(kind: $kind, place: $place, language: $language) { subject html text title body } }`,
      { kind: "PRICE_DROP", place: "EMAIL", language: "fr", ...variables },
      viewer,
    );

  test("shows staff what people get, of invented facts", async () => {
    const { data, errors } = await ask(staff, {});
    expect(errors).toEqual([]);
    expect(data.notificationTemplatePreview.subject.replaceAll(/\s/g, " ")).toBe(
      "Maintenant 649,00 € : Aurora X2, 256 GB, black",
    );
    expect(data.notificationTemplatePreview.html).toContain('<html lang="fr"');
    const push = (await ask(staff, { place: "PUSH" })).data.notificationTemplatePreview;
    expect(push).toMatchObject({ html: null, title: expect.stringContaining("Maintenant") });
  });

  test("is refused in a language there is none of, and to who is not staff for it", async () => {
    expect((await ask(staff, { language: "it" })).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
    expect((await ask(shopper, {})).errors).toMatchObject([{ code: "FORBIDDEN" }]);
    expect(await deliveriesTo(room, "user_staff")).toEqual([]);
  });
});
