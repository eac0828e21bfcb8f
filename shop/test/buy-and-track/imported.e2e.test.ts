import { createReadStream, existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { accepted, fillCart, quoteCart, register, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import { until } from "@novatech/testkit/wait";
import { expect, test } from "vitest";
import { requireRest } from "../at-rest.ts";
import { runScript, shopEnvironment } from "../shop-run.ts";
import { startOneProcess } from "../shop-under-test.ts";

// Real products are not ours to hand out: who has them names their folder.
const folder = process.env["NOVATECH_DATA"];
const file = folder === undefined ? null : join(folder, "products.icecat.jsonl.gz");
const isThere = file !== null && existsSync(file);
if (!isThere)
  console.warn(
    `Not run: buying an imported product needs real ones. Set NOVATECH_DATA to a folder with products.icecat.jsonl.gz${folder === undefined ? "" : ` (there is none in ${folder})`}.`,
  );

const lineCount = 2000;

/** Writes the first lines of a file of JSON lines, unpacked, to `path`. */
async function writeHead(from: string, path: string): Promise<void> {
  const packed = createReadStream(from);
  const lines: string[] = [];
  for await (const line of createInterface({ input: packed.pipe(createGunzip()) })) {
    lines.push(line);
    if (lines.length === lineCount) break;
  }
  packed.destroy();
  await writeFile(path, `${lines.join("\n")}\n`);
}

type Found = {
  readonly search: {
    readonly nodes: readonly ({
      readonly name: string;
      readonly variants: {
        readonly nodes: readonly {
          readonly id: string;
          readonly availability: { readonly maxOrderable: number } | null;
          readonly price: object | null;
        }[];
      };
    } | null)[];
  };
};
const search = /* GraphQL */ `
  query Search($query: String!) {
    search(query: $query, first: 20) {
      nodes {
        name
        variants(first: 1) {
          nodes {
            id
            availability {
              maxOrderable
            }
            price(currency: "EUR") {
              money {
                amount
              }
            }
          }
        }
      }
    }
  }
`;

test.skipIf(!isThere)("real products are imported into a running shop, found, bought and delivered", async () => {
  const shop = await startOneProcess();
  const visitor = createGraphClient(shop.url, { name: "imported" });
  const head = join(shop.home, "products.jsonl");
  await writeHead(file ?? "", head);
  const imported = runScript("import.ts", shopEnvironment(shop.home), [head]);
  expect(await imported.code, imported.said()).toBe(0);
  console.log(imported.said().trim().split("\n").slice(-4).join("\n"));

  // One that has a price in euros, as the catalogue itself has it.
  const [wanted] = await shop.databases.catalog<{ name: string; variant_id: string }[]>`
    select product.name, variant.id as variant_id from products product
    join product_variants variant on variant.product_id = product.id
    join variant_prices price on price.variant_id = variant.id and price.currency = 'EUR'
    where product.source_key like 'icecat:%' and product.published_at is not null order by product.id limit 1`;
  const bought = await until(
    async () => {
      const found = await visitor.get<Found>(search, { query: wanted?.name ?? "" });
      const variants = found.search.nodes.flatMap((product) => product?.variants.nodes ?? []);
      return variants.find(({ id }) => id === wanted?.variant_id);
    },
    { done: (variant) => (variant?.availability?.maxOrderable ?? 0) > 0 && variant?.price !== null, timeoutMs: 60_000 },
  );
  const { client } = await register(visitor);
  await fillCart(client, [{ variantId: bought?.id ?? "", quantity: 2 }]);
  const { attempt } = accepted(await submitCheckout(client, await quoteCart(client)));
  const { order, failure } = await settledAttempt(client, attempt?.id ?? "");
  expect(failure).toBeNull();
  const kinds: string[] = [];
  for await (const { entry } of trackOrder(client, order?.id ?? "")) kinds.push(entry.kind);
  expect(kinds.at(-1)).toBe("ORDER_COMPLETED");
  await requireRest(shop.databases, 60_000);
  await Promise.all([visitor.close(), client.close()]);
  await shop.stop();
});
