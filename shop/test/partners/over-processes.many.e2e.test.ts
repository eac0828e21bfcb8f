import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPartnerKey } from "@novatech/gateway/clients/partners";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { harbourHum, northlight } from "../../demo-seed/merchants.ts";
import type { HouseProcess } from "../../room-process.ts";
import { newHome } from "../shop-run.ts";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";

const operations = new URL("../../../schema/operations/", import.meta.url);
const key = createPartnerKey();
let shop: ManyProcessShop;
let second: { readonly url: string; readonly process: HouseProcess };

beforeAll(async () => {
  const path = join(await newHome(), "partners.json");
  const partner = { id: "acme", client: "partner", keyHashes: [key.hash], merchantIds: [northlight.id] };
  writeFileSync(path, JSON.stringify({ partners: [partner] }));
  const CLIENTS_PATH = fileURLToPath(new URL("clients.json", operations));
  shop = await startManyProcesses({ environment: { PARTNERS_PATH: path, CLIENTS_PATH } });
  second = await shop.processes.anotherGateway();
  await second.process.start();
});
afterAll(async () => {
  await second?.process.stop();
  await shop?.stop();
});

type Listed = { readonly operations: readonly { readonly name: string; readonly id: string }[] };
type Stock = {
  readonly data: {
    readonly merchant: {
      readonly products: {
        readonly nodes: readonly { readonly variants: { readonly nodes: readonly { readonly stock: unknown }[] } }[];
      };
    };
  };
};

/** What a gateway answers the partner about the stock of a merchant, variant by variant. */
async function stockOf(url: string, merchantId: string): Promise<readonly unknown[]> {
  const { operations: listed } = JSON.parse(readFileSync(new URL("partner.json", operations), "utf8")) as Listed;
  const documentId = listed.find(({ name }) => name === "PartnerStock")?.id;
  const reply = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": key.key, "apollographql-client-name": "partner" },
    body: JSON.stringify({ documentId, variables: { merchantId, first: 2 } }),
  });
  const { data } = (await reply.body.json()) as Stock;
  return data.merchant.products.nodes.flatMap(({ variants }) => variants.nodes.map(({ stock }) => stock));
}

test("a room of its own process believes every gateway of the shop which partner asks, and for which merchant", async () => {
  for (const url of [shop.url, second.url]) {
    const own = await stockOf(url, northlight.id);
    expect(own.length).toBeGreaterThan(0);
    for (const stock of own)
      expect(stock).toEqual(expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]));
    for (const stock of await stockOf(url, harbourHum.id)) expect(stock).toBeNull();
  }
});
