import type { ProductDraft, VariantDraft } from "@novatech/catalog/domain/product-draft";
import { slugOf } from "@novatech/catalog/domain/slug";
import { specificationOf } from "@novatech/catalog/domain/specification";
import { demoId } from "./demo-id.ts";
import type { Choice, Family, Grade, Line } from "./family.ts";
import { audioVideoFamilies } from "./families/audio-video.ts";
import { computerFamilies } from "./families/computers.ts";
import { deskFamilies } from "./families/desk.ts";
import { mobileFamilies } from "./families/mobile.ts";
import { playAndHomeFamilies } from "./families/play-and-home.ts";
import { printingFamilies } from "./families/printing.ts";
import { supplyFamilies } from "./families/supplies.ts";
import { eurFromUsd, gbpFromUsd } from "./prices.ts";
import { specificationNames } from "./specification-names.ts";

const families: readonly Family[] = [
  ...mobileFamilies,
  ...computerFamilies,
  ...deskFamilies,
  ...audioVideoFamilies,
  ...playAndHomeFamilies,
  ...supplyFamilies,
  ...printingFamilies,
];

const firstDay = Date.UTC(2026, 0, 5, 9);
const hourMs = 3_600_000;

/**
 * The demo catalogue: about 300 products of makers that do not exist, written for this project. The same list, ids included,
 * at every call and on every machine; inventory and orders seed what belongs to them from it.
 */
export function demoProducts(): readonly ProductDraft[] {
  const drafts = families.flatMap((family) =>
    family.lines.flatMap((line, place) =>
      family.grades.map((grade, step) => productOf(family, line, grade, [place, step])),
    ),
  );
  // Shown one an hour in an order that mixes the families: the newest of the shop are not fifteen cartridges.
  return drafts
    .toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1))
    .map((draft, index) => ({ ...draft, publishedAt: new Date(firstDay + index * hourMs) }));
}

function productOf(family: Family, line: Line, grade: Grade, [place, step]: readonly [number, number]): ProductDraft {
  const name = [line.brand, line.name, grade.suffix, family.noun].filter(Boolean).join(" ");
  const slug = slugOf(name);
  const model = `${family.code}${place + 1}${step + 1}0`;
  return {
    sourceKey: `demo:${slug}`,
    id: demoId("prod", slug),
    merchantId: family.merchant.id,
    slug,
    name,
    model,
    description: `${line.pitch} ${grade.sentence} ${family.promise}`,
    brand: line.brand,
    categoryPath: family.category,
    media: [{ kind: "IMAGE", url: `https://images.novatech.example/${slug}.jpg`, altText: name }],
    specifications: Object.entries({ ...grade.specifications, ...line.specifications, ...family.specifications }).map(
      ([key, value]) => {
        const known = specificationNames[key];
        if (known === undefined) throw new Error(`${name}: ${key} has no name in specification-names.ts`);
        return specificationOf(key, known[0], value, known[1]);
      },
    ),
    variants: variantsOf(line, grade, name, `NV-${model}`),
  };
}

/** Every colour with every value of the grade's choice: one to four variants. */
function variantsOf(line: Line, grade: Grade, productName: string, skuStart: string): readonly VariantDraft[] {
  const choices: readonly Choice[] = [
    ...(grade.choice ? [grade.choice] : []),
    ...(line.colours ? [{ name: "Colour", values: line.colours.map((colour) => [colour, 0] as const) }] : []),
  ];
  let combinations: readonly (readonly { name: string; value: string; extra: number }[])[] = [[]];
  for (const { name, values } of choices)
    combinations = combinations.flatMap((combination) =>
      values.map(([value, extra]) => [...combination, { name, value, extra }]),
    );
  return combinations.map((options, index) => {
    const sku = [skuStart, ...options.map(({ value }) => slugOf(value).toUpperCase())].join("-");
    const base = Math.round((grade.usdMinor * (line.percent ?? 100)) / 10_000) * 100 - 1;
    const usd = BigInt(options.reduce((sum, { extra }) => sum + extra, base));
    return {
      id: demoId("var", sku),
      sku,
      name: options.length === 0 ? productName : options.map(({ value }) => value).join(", "),
      gtins: [gtinOf(`${sku}/${index}`)],
      options: options.map(({ name, value }) => ({ name, value })),
      weightGrams: grade.weightGrams,
      taxClass: "STANDARD",
      prices: [
        { currency: "USD", amountMinor: usd },
        { currency: "EUR", amountMinor: eurFromUsd(usd) },
        { currency: "GBP", amountMinor: gbpFromUsd(usd) },
      ],
    };
  });
}

/** A GTIN-13 with the prefix 200 that GS1 keeps for numbers within a company, so that it is nobody's. Source: gs1.org, prefix list. */
function gtinOf(key: string): string {
  const digits = `200${BigInt(`0x${Buffer.from(demoId("gtin", key)).toString("hex")}`) % 1_000_000_000n}`.padEnd(
    12,
    "0",
  );
  const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
