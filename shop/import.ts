import { parseArgs } from "node:util";
import { bringProducts } from "./bring-products.ts";
import { northlight } from "./demo-seed/merchants.ts";

const usage = `npm run import -- FILE [options]
  Brings the products of a file into the catalogue (JSON lines in the form of the Open Icecat dump, .gz or not).
  Bad lines are reported and skipped. Stopped or killed, the same call goes on where it was; run again, it changes nothing.
  --merchant ID      whose products they are (default: ${northlight.name}, ${northlight.id})
  --eur-per-usd X    adds euro prices at this rate (default 0.92; 0 adds none). The file has dollars only.
  --stock N          how many of each new variant lie in the merchant's warehouse (default 25). Made up: the file has no stock.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    merchant: { type: "string", default: northlight.id },
    "eur-per-usd": { type: "string", default: "0.92" },
    stock: { type: "string", default: "25" },
    help: { type: "boolean", default: false },
  },
});
const [file] = positionals;
const stock = Number(values.stock);
if (file === undefined || values.help || !Number.isInteger(stock) || stock < 0) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const { merchant: merchantId, "eur-per-usd": rate } = values;
await bringProducts({
  name: "import",
  merchantIds: [merchantId],
  sources: ["icecat"],
  stock,
  bring: (catalog, options) =>
    catalog.commands.importProducts({ ...options, file, merchantId, eurPerUsd: Number(rate) === 0 ? null : rate }),
});
