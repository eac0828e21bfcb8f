import { divideHalfEven } from "@novatech/kernel/money";
import { refuse, ok, type Result } from "@novatech/kernel/result";
import { z } from "zod";
import type { ProductDraft } from "../../domain/product-draft.ts";
import type { Specification } from "../../domain/product.ts";
import { slugOf } from "../../domain/slug.ts";
import { specificationOf } from "../../domain/specification.ts";
import { humanName, isTelling, unitOf } from "./attribute-names.ts";

/** What the file does not say and whoever imports it does. */
export type IcecatOptions = {
  readonly merchantId: string;
  /** Euros with tax for one dollar without, as a decimal text with up to 6 digits behind the point; null: no prices in euros. */
  readonly eurPerUsd: string | null;
};

/** Of a product whose weight the file does not tell, packed. */
const defaultWeightGrams = 500;

/** A million dollars: no product of an electronics shop costs more, so that a higher price is a mistake in the file. */
const maxUsdMinor = 100_000_000;

const idFault = "the id is missing or malformed";
const text = z.string().trim();

/** One line of `products.icecat.jsonl`, as far as the catalogue uses it. */
const icecatRecord = z.object({
  id: z
    .union([z.string(), z.number()], idFault)
    .transform(String)
    .refine((id) => /^[\w-]{1,40}$/.test(id), idFault),
  name: text.min(1, "the name is empty"),
  priceCents: z
    .number("the price is missing or no number")
    .int("the price is no whole number of cents")
    .positive("the price is not above 0")
    .max(maxUsdMinor, "the price is above a million dollars"),
  currency: z.literal("USD", "the currency is not USD"),
  model: text.nullish(),
  brand: text.nullish(),
  description: text.nullish(),
  ean: z.array(z.string()).nullish(),
  image: text.nullish(),
  imageHigh: text.nullish(),
  attributes: z.record(z.string(), z.unknown()).nullish(),
  categoryPath: z.array(text).nullish(),
});
type IcecatRecord = z.infer<typeof icecatRecord>;

/** Reads a line. Refuses with the reason, in words, why it cannot be a product; more is checked when it is saved. */
export function draftOfLine(line: string, options: IcecatOptions): Result<ProductDraft, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return refuse("the line is no JSON");
  }
  const record = icecatRecord.safeParse(parsed);
  if (record.success) return ok(toDraft(record.data, options));
  return refuse(record.error.issues.map(reasonOf).join("; "));
}

function reasonOf({ path, code, message }: z.core.$ZodIssue): string {
  const what = path.join(".");
  if (what === "") return "the line is no JSON object";
  return code === "invalid_type" && !message.startsWith("the ") ? `the ${what} is missing or malformed` : message;
}

function toDraft(record: IcecatRecord, { merchantId, eurPerUsd }: IcecatOptions): ProductDraft {
  const { id, name } = record;
  const usdMinor = BigInt(record.priceCents);
  const prices = [{ currency: "USD", amountMinor: usdMinor }];
  if (eurPerUsd !== null)
    prices.push({ currency: "EUR", amountMinor: divideHalfEven(usdMinor * millionths(eurPerUsd), 1_000_000n) });
  const image = record.imageHigh || record.image;
  const categoryPath = (record.categoryPath ?? []).filter((part) => part !== "");
  return {
    sourceKey: `icecat:${id}`,
    merchantId,
    // the id makes it unique, and keeps it when the name changes
    slug: slugOf(`${slugOf(name).slice(0, 59)} ${id}`),
    name,
    description: record.description || null,
    model: record.model || null,
    brand: record.brand || null,
    categoryPath: categoryPath.length === 0 ? ["Other"] : categoryPath,
    media: image && URL.canParse(image) ? [{ kind: "IMAGE", url: image, altText: name }] : [],
    specifications: specificationsOf(record.attributes ?? {}),
    variants: [
      {
        sku: `ICE-${id}`,
        name,
        gtins: [...new Set((record.ean ?? []).filter((ean) => /^\d{8,14}$/.test(ean)))],
        options: [],
        weightGrams: weightOf(record.attributes ?? {}),
        taxClass: "STANDARD",
        prices,
      },
    ],
  };
}

function specificationsOf(attributes: Readonly<Record<string, unknown>>): readonly Specification[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    const usable =
      typeof value === "boolean" || Number.isFinite(value) || (typeof value === "string" && value.trim() !== "");
    if (!usable || !isTelling(key)) return [];
    return [specificationOf(key, humanName(key), value as boolean | number | string, unitOf(key))];
  });
}

/** Packed, if the file says so; else bare; in whole grams. A weight of more than half a ton is a mistake in the file. */
function weightOf({ package_weight, weight }: Readonly<Record<string, unknown>>): number {
  const grams = [package_weight, weight].find(
    (value): value is number => typeof value === "number" && value >= 1 && value <= 500_000,
  );
  return grams === undefined ? defaultWeightGrams : Math.round(grams);
}

/** A rate in millionths. Throws a RangeError for a text that is no rate. */
export function millionths(rate: string): bigint {
  const parts = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(rate);
  const value = parts ? BigInt(parts[1] ?? "0") * 1_000_000n + BigInt((parts[2] ?? "").padEnd(6, "0")) : 0n;
  if (value > 0n) return value;
  throw new RangeError(`"${rate}" is no exchange rate. Write euros for one dollar like 0.92.`);
}
