import type { Specification } from "./features.ts";

/** A name of a model, lower-case, as `series code` or `brand code`; and how sure it is that the product is meant by it, 0 to 1. */
export type ModelName = { readonly name: string; readonly certainty: number };

/** What a product is called. */
export type Named = { readonly name: string; readonly model: string | null; readonly brand: string | null };

/** Specifications that say in words what a product fits. */
const claimKeys =
  /^(compatibility|compatible_(products?|models?|devices?|printers?|with)|fits|suitable_for|works_with)$/;
const brandKeys = /^(brand_compatibility|\w*brands_compatibility)$/;

/** The model is meant by the name without its last letters: a LaserJet 4600 where it is called 4600dn. */
const certaintyOfBase = { called: 0.8, claimed: 0.7 };
/** A word follows the code that tells another model from it: what fits a LabelWriter 450 Duo may not fit a 450. */
const certaintyOfOther = 0.45;
/** Below it nothing is taken to fit. */
export const leastCertainty = 0.5;
/** A code further back in a product's name tells what is in it or what it is for, not what it is. */
const farthestCode = 5;
/** More are seldom named, and a text of thousands of codes must not cost. */
const maxNames = 400;

/** Words that say nothing of a series. */
const generic = new Set(
  "all and bluetooth business by cat class color colour copier ddr edge enterprise for from kit laser mfp multifunction new of office old original pci pcie photo photoprinter plus pro printer printers professional sata serie series small smart std system the to type usb version windows with workgroup".split(
    " ",
  ),
);

/** Whether the product says what it fits: then it is an accessory, and nothing is an accessory of it. */
export const isClaiming = (specifications: readonly Specification[]): boolean =>
  specifications.some(({ key }) => claimKeys.test(key));

/**
 * The names a product's own model goes by: its codes (words with a digit) with each of the words before them, and with its brand.
 * Sizes and amounts are no codes.
 */
export function modelNamesOf({ name, model, brand }: Named): readonly ModelName[] {
  const found = new Map<string, number>();
  const words = wordsOf(name);
  const codes = new Set(wordsOf(model ?? name).filter((word) => isCode(word) && !isMeasure(word)));
  for (const [place, word] of words.entries())
    if (place <= farthestCode && codes.has(word))
      addNames(found, word, seriesBefore(words, place), brandsOf([brand]), {
        full: 1,
        base: certaintyOfBase.called,
      });
  return toNames(found);
}

/**
 * The models a product says it fits. Lists are read as people write them: in `HP Designjet 5000, 5500ps; LaserJet 8000/8100` a code
 * without words of its own belongs to the series before it.
 */
export function claimsOf(
  specifications: readonly Specification[],
  { brand }: Pick<Named, "brand">,
): readonly ModelName[] {
  const found = new Map<string, number>();
  const named = specifications.filter(({ key }) => brandKeys.test(key)).flatMap(({ value }) => value.split(","));
  for (const { key, value } of specifications) {
    if (!claimKeys.test(key)) continue;
    let series: readonly string[] = [];
    for (const item of value.replaceAll("\\n", "\n").split(/[,;:/|()\n•&+]|\s-\s|^-+\s|\band\b|\bor\b/i)) {
      const words = wordsOf(item);
      const own = words.filter((word) => !isCode(word));
      const place = words.findIndex(isCode);
      if (place > 0) series = seriesBefore(words, place);
      else if (place < 0 && own.length > 0) series = own.filter((word) => !generic.has(word)).slice(-3);
      const brands = brandsOf([brand, ...named, series[0] ?? null]);
      for (const [at, word] of words.entries())
        if (isCode(word))
          addNames(found, word, at > place ? [...series, ...seriesBefore(words, at)] : series, brands, {
            full: isOwnWord(words[at + 1]) ? certaintyOfOther : 1,
            base: certaintyOfBase.claimed,
          });
      if (found.size >= maxNames) return toNames(found).slice(0, maxNames);
    }
  }
  return toNames(found);
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*["″]?/gu) ?? []).slice(0, 60);

/** A word that can tell one model from another: with a digit, three signs or more. */
const isCode = (word: string): boolean =>
  word.length >= 3 && /\d/.test(word) && /^[\p{L}\p{N}.-]+$/u.test(word) && !/^\d+[.]\d/.test(word);

const isOwnWord = (word: string | undefined): boolean =>
  word !== undefined && word.length > 2 && !/\d/.test(word) && !generic.has(word);

const isMeasure = (word: string): boolean =>
  /^\d{1,3}([.,]\d+)?(mm|cm|m|in|ft|gb|tb|mb|kb|w|v|va|a|mah|wh|ml|l|g|kg|hz|mhz|ghz|dpi|ppm|pc|pcs|k|x\d+)$/.test(
    word,
  ) || /^\d+(gb|tb|mb|mah|mhz|ghz|dpi|rpm|ml|va|pcs)$|^\d+x\d+$|^(720|1080|2160)[pi]$/.test(word);

/** Up to three telling words before a code, the nearest last. */
const seriesBefore = (words: readonly string[], place: number): readonly string[] =>
  words
    .slice(Math.max(0, place - 4), place)
    .filter((word) => !isCode(word) && !generic.has(word) && word.length > 1)
    .slice(-3);

const brandsOf = (brands: readonly (string | null)[]): readonly string[] => [
  ...new Set(brands.flatMap((brand) => (brand === null ? [] : wordsOf(brand).slice(0, 1)))),
];

function addNames(
  found: Map<string, number>,
  code: string,
  series: readonly string[],
  brands: readonly string[],
  certainties: { readonly full: number; readonly base: number },
): void {
  const add = (name: string, certainty: number): void => {
    if ((found.get(name) ?? 0) < certainty) found.set(name, certainty);
  };
  const compact = code.replaceAll(/[-.]/g, "");
  const base = baseOf(compact);
  for (const [form, certainty] of [
    [compact, certainties.full],
    ...(base === null ? [] : [[base, Math.min(certainties.full, certainties.base)] as const]),
  ] as const) {
    const own = series.filter((word) => !brands.includes(word));
    for (const word of own) add(`${word} ${form}`, certainty);
    // A number tells a model only beside its series, for every brand has a 4500, or where there are no series.
    if ((/\D/.test(form) && form.length >= 4) || own.length === 0)
      for (const brand of brands) add(`${brand} ${form}`, certainty);
  }
}

/** `4600dn` without what says how it is equipped; null where nothing is left or nothing to take away. */
function baseOf(code: string): string | null {
  const base = /^(.*\d{3,})\p{L}{1,4}$/u.exec(code)?.[1];
  return base ?? null;
}

const toNames = (found: ReadonlyMap<string, number>): readonly ModelName[] =>
  [...found].map(([name, certainty]) => ({ name, certainty }));
