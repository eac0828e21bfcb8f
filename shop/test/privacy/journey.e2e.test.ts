import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import {
  accepted,
  fillCart,
  logIn,
  quoteCart,
  type Refusal,
  register,
  settledAttempt,
  submitCheckout,
} from "@novatech/testkit/shop/buying";
import { testElasticsearch, whyNoElasticsearch } from "@novatech/testkit/elasticsearch";
import { startTraceReceiver } from "@novatech/testkit/trace-receiver";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLogins } from "../../demo-seed/accounts.ts";
import { northlight } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { plentiful } from "../goods.ts";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";
import { liveInTheShop, type MarkedCustomer, newMarks } from "./marked-customer.ts";
import { multiplyOrder } from "./many-orders.ts";
import { listedPlaces, searchElasticsearch, searchRedis, searchTables } from "./search-everything.ts";

// What the design promises under 9: personal data lives in named tables only, and whoever is erased is in no table, cache, log or trace.
const marks = newMarks();
/** Searched as well where there is one to test with. */
const elasticsearch = whyNoElasticsearch === "" ? testElasticsearch() : null;
let shop: OneProcessShop;
let traces: Awaited<ReturnType<typeof startTraceReceiver>>;
let visitor: GraphClient;
let staff: GraphClient;
let customer: MarkedCustomer;
let reviewedProductId: string;
const thing = (place: number): string => plentiful(northlight.id, 60 + place);
const things = [thing(0), thing(1), thing(2), thing(3), thing(4)] as const;

beforeAll(async () => {
  traces = await startTraceReceiver();
  shop = await startOneProcess({
    environment: {
      LOG_LEVEL: "debug",
      OTEL_EXPORTER_OTLP_ENDPOINT: traces.url,
      OTEL_TRACES_SAMPLER_ARG: "1",
      ...(elasticsearch === null
        ? {}
        : { ELASTICSEARCH_URL: elasticsearch.url, ELASTICSEARCH_INDEX: elasticsearch.index }),
    },
  });
  visitor = createGraphClient(shop.url, { name: "privacy" });
  const login = demoLogins.find(({ role }) => role === "staff");
  if (login === undefined) throw new Error("the demo shop has no staff");
  staff = await logIn(visitor, login);
  const { products } = await visitor.get<{ products: { nodes: { id: string }[] } }>(
    "{ products(first: 1) { nodes { id } } }",
  );
  reviewedProductId = products.nodes[0]?.id ?? "";
  customer = await liveInTheShop(visitor, marks, { staff, variantIds: [things[0], things[1]], reviewedProductId });
  await requireRest(shop.databases, 60_000);
});
afterAll(async () => {
  await Promise.all([visitor?.close(), staff?.close(), customer?.client.close()]);
  await shop?.stop();
  await traces?.stop();
  await elasticsearch?.drop();
});

/** The documents that search would find; nothing where products are found by PostgreSQL alone. */
const searchDocuments = async (): Promise<string[]> =>
  elasticsearch === null ? [] : searchElasticsearch(elasticsearch, new RegExp(marks.pattern, "i"));

/** What neither table nor Redis is: the log, the traces, the metrics. */
const searchTheRest = async (): Promise<string[]> => {
  const pattern = new RegExp(marks.pattern, "i");
  const metrics = await (await fetch(new URL("/metrics", shop.url))).text();
  expect(metrics).toContain("# TYPE");
  // They leave in batches, every few seconds.
  await until(() => traces.spans().length > 100, { timeoutMs: 60_000 });
  expect(shop.run.said().length).toBeGreaterThan(1000);
  return Object.entries({ log: shop.run.said(), traces: JSON.stringify(traces.spans()), metrics }).flatMap(
    ([place, text]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [`${place}: ${text.slice(Math.max(0, at - 200), at + 100)}`];
    },
  );
};

test("what a customer tells is in listed columns only, in no cache, event, log, trace or metric", async () => {
  const listed = listedPlaces();
  const found = await searchTables(shop.databases, marks.pattern);
  expect(found.filter((place) => !listed.has(place))).toEqual([]);
  // The search itself finds what it must.
  for (const place of [
    "users.users.email",
    "users.addresses.phone",
    "cart.cart_addresses.line1",
    "orders.contacts.delivery_address",
    "orders.return_notes.comment",
    "fulfillment.recipients.recipient",
    "payments.invoice_recipients.line1",
    "catalog.reviews.body",
    "catalog.wishlist_items.note",
  ])
    expect(found).toContain(place);
  expect(await searchRedis(shop.redisUrl, new RegExp(marks.pattern, "i"))).toEqual([]);
  expect(await searchDocuments()).toEqual([]);
  expect(await searchTheRest()).toEqual([]);
});

test("nothing that looks like an e-mail address or a phone number is outside of listed columns", async () => {
  const listed = listedPlaces();
  const looks = String.raw`[a-z0-9._-]+@[a-z0-9-]+\.[a-z]{2,}|\+49[0-9]{8,}`;
  expect((await searchTables(shop.databases, looks)).filter((place) => !listed.has(place))).toEqual([]);
});

test("who asks is given all of it, once, by a link through the gateway", async () => {
  const { client } = customer;
  type Asked = { readonly request: { readonly id: string }; readonly userErrors: readonly Refusal[] };
  const { dataExportRequest } = await client.get<{ dataExportRequest: Asked }>(
    "mutation { dataExportRequest(input: {}) { request { id } userErrors { message } } }",
  );
  const { id } = dataExportRequest.request;
  const requests = () =>
    client.get<{ me: { privacyRequests: { nodes: { id: string; status: string }[] } } }>(
      "{ me { privacyRequests(first: 5) { nodes { id status } } } }",
    );
  await until(requests, {
    done: ({ me }) => me.privacyRequests.nodes.find((one) => one.id === id)?.status === "DONE",
    timeoutMs: 30_000,
  });
  const { dataExportLinkCreate } = await client.get<{ dataExportLinkCreate: { url: string } }>(
    "mutation ($id: ID!) { dataExportLinkCreate(input: { requestId: $id }) { url userErrors { message } } }",
    { id },
  );
  const fetched = await fetch(dataExportLinkCreate.url);
  expect(fetched.status).toBe(200);
  const text = await fetched.text();
  for (const mark of [marks.email, marks.name, marks.street, marks.phone, customer.orderNumber])
    expect(text).toContain(mark);
  const { rooms } = JSON.parse(text) as { rooms: Record<string, { table: string }[]> };
  expect(rooms["orders"]?.map(({ table }) => table)).toContain("return_notes");
  expect(rooms["payments"]?.map(({ table }) => table)).toContain("invoices");
  expect(rooms["recommendations"]?.map(({ table }) => table)).toContain("purchases");
  expect((await fetch(dataExportLinkCreate.url)).status).toBe(404);
  // The secret of the link is in no log and no trace.
  const secret = dataExportLinkCreate.url.split("/").at(-1) ?? "";
  expect(shop.run.said() + JSON.stringify(traces.spans())).not.toContain(secret);
});

test("who is erased is in no table but the invoice's, in no cache, log, trace or metric; and every promise still holds", async () => {
  const { client, userId } = customer;
  const { erasureRequest } = await client.get<{
    erasureRequest: { request: { id: string; kept: { what: string }[] }; userErrors: readonly Refusal[] };
  }>(
    "mutation { erasureRequest(input: { isConfirmed: true }) { request { id kept { what } } userErrors { code message } } }",
  );
  expect(erasureRequest.userErrors).toEqual([]);
  expect(erasureRequest.request.kept.map(({ what }) => what).join()).toContain("Invoices");
  const askStaff = () =>
    staff.get<{ privacyRequests: { nodes: { id: string; status: string; waitsFor: string[]; parts: object[] }[] } }>(
      "query ($userId: ID!) { privacyRequests(userId: $userId, kind: ERASURE, first: 1) { nodes { id status waitsFor parts { room doneAt } } } }",
      { userId },
    );
  await until(askStaff, {
    done: ({ privacyRequests }) => privacyRequests.nodes[0]?.status === "DONE",
    timeoutMs: 60_000,
  });
  // Letters that were on their way when the account went are sent, and their rows gone.
  const found = await until(() => searchTables(shop.databases, marks.pattern), {
    done: (places) => places.every((place) => place.startsWith("payments.invoice_recipients.")),
  });
  expect(found).toEqual(["payments.invoice_recipients.line1", "payments.invoice_recipients.recipient"]);
  expect(await searchRedis(shop.redisUrl, new RegExp(marks.pattern, "i"))).toEqual([]);
  expect(await searchDocuments()).toEqual([]);
  expect(await searchTheRest()).toEqual([]);
  await requireRest(shop.databases, 60_000);

  const { sessionCreate } = await visitor.get<{ sessionCreate: { userErrors: readonly Refusal[] } }>(
    "mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { id } userErrors { code message } } }",
    { input: { email: marks.email, password: customer.password } },
  );
  expect(sessionCreate.userErrors).toMatchObject([{ code: "CREDENTIALS_INVALID" }]);
});

test("a customer with 1,000 orders is told and erased within a minute, while orders of others are placed", async () => {
  const many = newMarks();
  const buyer = await liveInTheShop(visitor, many, { staff, variantIds: [things[2], things[3]], reviewedProductId });
  await requireRest(shop.databases, 60_000);
  const { orders } = shop.databases;
  const [order] = await orders<{ id: string }[]>`select id from orders where number = ${buyer.orderNumber}`;
  await multiplyOrder(shop.databases, order?.id ?? "", 1000);
  const doneOf = async (kind: string): Promise<number> => {
    const began = performance.now();
    await buyer.client.get(
      kind === "EXPORT"
        ? "mutation { dataExportRequest(input: {}) { userErrors { message } } }"
        : "mutation { erasureRequest(input: { isConfirmed: true }) { userErrors { message } } }",
    );
    const { users } = shop.databases;
    const statusOf = async () =>
      (await users`select status from privacy_requests where user_id = ${buyer.userId} and kind = ${kind}`)[0]?.[
        "status"
      ];
    await until(statusOf, { done: (status) => status === "DONE", timeoutMs: 60_000, everyMs: 50 });
    return performance.now() - began;
  };
  const told = await doneOf("EXPORT");
  const [archive] = await shop.databases
    .users`select length(sealed) as size from privacy_archives where user_id = ${buyer.userId}`;
  let erased: number | null = null;
  const erasing = doneOf("ERASURE").then((ms) => void (erased = ms));
  let slowest = 0;
  while (erased === null) {
    const began = performance.now();
    await buySomething(visitor, things[4]);
    slowest = Math.max(slowest, performance.now() - began);
  }
  await erasing;
  await buyer.client.close();
  process.stdout.write(
    `1,000 orders: gathered in ${(told / 1000).toFixed(1)} s (${Math.round(Number(archive?.["size"]) / 1024)} KB sealed), erased in ${(Number(erased) / 1000).toFixed(1)} s; meanwhile a purchase took ${Math.round(slowest)} ms at most\n`,
  );
  const found = await searchTables(shop.databases, many.pattern);
  expect(found).toEqual(["payments.invoice_recipients.line1", "payments.invoice_recipients.recipient"]);
  const [kept] = await orders`select count(*)::integer as count from orders where customer_id = ${buyer.userId}`;
  expect(kept).toEqual({ count: 1000 });
});

/** A stranger's whole purchase, so that it is seen whether an erasure stands in anybody's way. */
async function buySomething(of: GraphClient, variantId: string): Promise<void> {
  const { client } = await register(of);
  await fillCart(client, [{ variantId, quantity: 1 }]);
  const { attempt } = accepted(await submitCheckout(client, await quoteCart(client)));
  const { order } = await settledAttempt(client, attempt?.id ?? "");
  expect(order).not.toBeNull();
  await client.close();
}
