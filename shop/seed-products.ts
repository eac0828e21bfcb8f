import { join } from "node:path";
import { parseArgs } from "node:util";
import { bringProducts } from "./bring-products.ts";
import { northlight } from "./demo-seed/merchants.ts";
import { demoProducts } from "./demo-seed/products.ts";

const usage = `npm run seed -- --products N [options]
  Fills the catalogue for trying it at size: until there are N, products that do not exist are made from those that do, by
  colour, pack, condition and edition. Stopped or killed, the same call goes on where it was; run again, it changes nothing.
  --products N    originals and variations together, 1 to 5,000,000
  --file FILE     what they are made from (as npm run import reads it; default: products.icecat.jsonl.gz in the folder NOVATECH_DATA,
                  else the demo shop's own products)
  --stock N       how many of each new variant lie in the merchant's warehouse (default 25)`;

const { values } = parseArgs({
  options: {
    products: { type: "string" },
    file: { type: "string" },
    stock: { type: "string", default: "25" },
    help: { type: "boolean", default: false },
  },
});
const [products, stock] = [Number(values.products), Number(values.stock)];
const isRight = Number.isInteger(products) && products >= 1 && products <= 5_000_000;
if (values.help || !isRight || !Number.isInteger(stock) || stock < 0) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const data = process.env["NOVATECH_DATA"];
const file = values.file ?? (data ? join(data, "products.icecat.jsonl.gz") : undefined);
const originals = demoProducts();
console.log(
  `${products} products, made from ${file ?? `the demo shop's ${originals.length}`}: all beyond those are variations of them that do not exist.`,
);
await bringProducts({
  name: "seed",
  merchantIds: file === undefined ? [...new Set(originals.map(({ merchantId }) => merchantId))] : [northlight.id],
  sources: file === undefined ? ["variation"] : ["icecat", "variation"],
  stock,
  bring: (catalog, options) =>
    catalog.commands.seedVariations({
      ...options,
      products,
      from: file === undefined ? originals : { file, merchantId: northlight.id, eurPerUsd: "0.92" },
    }),
});
