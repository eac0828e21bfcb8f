import type { Lexicon } from "./lexicon.ts";

/** A category that is meant, with how likely (0 to 1). */
export type MeantCategory = { readonly categoryId: string; readonly weight: number };

/** How sure a category's name makes: all of what was typed; its end ("gaming mouse pad"); or its own end ("camera" of "digital camera"). */
const sure = { isName: 1, endsWithName: 0.8, nameEndsSo: 0.5 } as const;

/** What is less likely is not meant. */
const leastWeight = 0.25;
const mostCategories = 3;

/** Products that are counted beside those seen, so that two products in one category do not make it certain. */
const doubt = 3;

/**
 * Which categories a query means: those called so, and those in which products of such a name stand.
 *
 * @param stems of the whole query without brands
 * @param subject stems of what kind of thing is meant (subject.ts)
 */
export function categoriesMeant(
  stems: readonly string[],
  subject: readonly string[],
  lexicon: Lexicon,
): readonly MeantCategory[] {
  if (stems.length === 0) return [];
  const weights = new Map<number, number>();
  const add = (index: number, weight: number): void => {
    weights.set(index, 1 - (1 - (weights.get(index) ?? 0)) * (1 - weight));
  };
  // A category of several names is called by the one that fits best.
  const called = new Map<number, number>();
  for (const { index, name } of lexicon.categoryNames.get(stems.at(-1) ?? "") ?? [])
    called.set(index, Math.max(called.get(index) ?? 0, byName(name, stems)));
  for (const [index, weight] of called) add(index, weight);
  const pair = lexicon.kinds.get(stems.slice(-2).join(" "));
  const kind = pair ?? lexicon.kinds.get(subject.at(-1) ?? "");
  const others = pair === undefined ? subject.slice(0, -1) : stems.slice(0, -2);
  for (const { index, count } of kind?.categories ?? [])
    add(index, (count / ((kind?.total ?? 0) + doubt)) * fitting(index, others, lexicon));
  return [...weights]
    .filter(([, weight]) => weight >= leastWeight)
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, mostCategories)
    .flatMap(([index, weight]) => {
      const categoryId = lexicon.categories[index]?.categoryId;
      return categoryId === undefined ? [] : [{ categoryId, weight: Number(weight.toFixed(3)) }];
    });
}

/** A category in which products are hardly called by the query's other words is half as likely, for each of them. */
function fitting(index: number, others: readonly string[], lexicon: Lexicon): number {
  const strange = others.filter((stem) => !lexicon.kinds.get(stem)?.categories.some((known) => known.index === index));
  return 0.5 ** strange.length;
}

function byName(name: readonly string[], stems: readonly string[]): number {
  if (name.length === 0) return 0;
  if (endsWith(stems, name)) return name.length === stems.length ? sure.isName : sure.endsWithName;
  return endsWith(name, stems) ? sure.nameEndsSo : 0;
}

const endsWith = (long: readonly string[], end: readonly string[]): boolean =>
  long.length >= end.length && end.every((stem, index) => stem === long[long.length - end.length + index]);
