import { createGraphClient } from "@novatech/testkit/graph-client";
import { logIn, type Refusal } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLogins } from "../../demo-seed/accounts.ts";
import { northlight } from "../../demo-seed/merchants.ts";
import { requireRest } from "../at-rest.ts";
import { plentiful } from "../goods.ts";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";
import { liveInTheShop, newMarks } from "./marked-customer.ts";
import { searchTables } from "./search-everything.ts";

// A process per room: rooms are asked what they hold over HTTP, and one of them is down when somebody wants to be erased.
let shop: ManyProcessShop;
beforeAll(async () => {
  shop = await startManyProcesses();
});
afterAll(() => shop?.stop());

test("a room that is down does its part when it is back, in an export and in an erasure", async () => {
  const marks = newMarks();
  const visitor = createGraphClient(shop.url, { name: "privacy" });
  const login = demoLogins.find(({ role }) => role === "staff");
  if (login === undefined) throw new Error("the demo shop has no staff");
  const staff = await logIn(visitor, login);
  const { products } = await visitor.get<{ products: { nodes: { id: string }[] } }>(
    "{ products(first: 1) { nodes { id } } }",
  );
  const { client, userId } = await liveInTheShop(visitor, marks, {
    staff,
    variantIds: [plentiful(northlight.id, 60), plentiful(northlight.id, 61)],
    reviewedProductId: products.nodes[0]?.id ?? "",
  });
  await requireRest(shop.databases, 60_000);
  const statusOf = async (kind: string) =>
    (await shop.databases.users`select status from privacy_requests where user_id = ${userId} and kind = ${kind}`)[0]?.[
      "status"
    ];
  const done = { done: (status: unknown) => status === "DONE", timeoutMs: 90_000, everyMs: 100 };

  await shop.processes.rooms.catalog.kill();
  type Payload = { readonly request: { readonly id: string }; readonly userErrors: readonly Refusal[] };
  const { dataExportRequest } = await client.get<{ dataExportRequest: Payload }>(
    "mutation { dataExportRequest(input: {}) { request { id } userErrors { message } } }",
  );
  expect(dataExportRequest.userErrors).toEqual([]);
  // Every other room signs off; nobody is given an archive that lacks one.
  await until(
    async () =>
      shop.databases
        .users`select room from privacy_parts where request_id = ${dataExportRequest.request.id} and done_at is null`,
    { done: (open) => open.map(({ room }) => String(room)).join() === "catalog", timeoutMs: 30_000 },
  );
  expect(await statusOf("EXPORT")).toBe("RUNNING");
  await shop.processes.rooms.catalog.start();
  await until(() => statusOf("EXPORT"), done);
  const { dataExportLinkCreate } = await client.get<{ dataExportLinkCreate: { url: string } }>(
    "mutation ($id: ID!) { dataExportLinkCreate(input: { requestId: $id }) { url userErrors { message } } }",
    { id: dataExportRequest.request.id },
  );
  const archive = await (await fetch(dataExportLinkCreate.url)).text();
  expect(archive).toContain(`${marks.name} likes it`);

  await shop.processes.rooms.fulfillment.kill();
  const { erasureRequest } = await client.get<{ erasureRequest: Payload }>(
    "mutation { erasureRequest(input: { isConfirmed: true }) { request { id } userErrors { code message } } }",
  );
  expect(erasureRequest.userErrors).toEqual([]);
  await shop.processes.rooms.fulfillment.start();
  await until(() => statusOf("ERASURE"), done);
  const found = await until(() => searchTables(shop.databases, marks.pattern), {
    done: (places) => places.every((place) => place.startsWith("payments.invoice_recipients.")),
  });
  expect(found).toEqual(["payments.invoice_recipients.line1", "payments.invoice_recipients.recipient"]);
  await requireRest(shop.databases, 60_000);
  await Promise.all([visitor.close(), staff.close(), client.close()]);
});
