import type { Random } from "@novatech/testkit/random";

/** What shoppers type is made from. */
export type Vocabulary = {
  readonly names: readonly string[];
  readonly brands: readonly string[];
  readonly categories: readonly string[];
};

/** A search as somebody asks for it. */
export type TypedSearch = { readonly query: string; readonly filters: Readonly<Record<string, unknown>> };

/**
 * Searches like those of shoppers, each another: categories, brands with categories, some words of a name, a single word, a model's number, a slip of
 * the keys; one in three with a filter. The mix is an assumption.
 */
export function typedSearches(
  random: Random,
  { names, brands, categories }: Vocabulary,
  count: number,
): readonly TypedSearch[] {
  const made = new Map<string, TypedSearch>();
  for (let tries = 0; made.size < count && tries < count * 50; tries += 1) {
    const query = pick(random, { names, brands, categories }).toLowerCase().trim();
    if (query.length < 2) continue;
    const filters = random.chance(1 / 3) ? pickFilter(random, brands) : {};
    made.set(`${query} ${JSON.stringify(filters)}`, { query, filters });
  }
  return [...made.values()];
}

/** Beginnings of what is typed, from two letters on, each another. */
export function typedPrefixes(random: Random, vocabulary: Vocabulary, count: number): readonly string[] {
  const made = new Set<string>();
  for (let tries = 0; made.size < count && tries < count * 50; tries += 1) {
    const query = pick(random, vocabulary).toLowerCase().trim();
    if (query.length >= 2) made.add(query.slice(0, random.between(2, Math.min(query.length, 14))).trim());
  }
  return [...made].filter((prefix) => prefix.length >= 2);
}

function pick(random: Random, { names, brands, categories }: Vocabulary): string {
  const words = wordsOf(random.pick(names));
  const category = random.pick(categories);
  const kind = random.next();
  if (kind < 0.25) return category;
  if (kind < 0.4) return `${random.pick(brands)} ${category}`;
  if (kind < 0.7) return Array.from({ length: random.between(2, 3) }, () => random.pick(words)).join(" ");
  if (kind < 0.85) return random.pick(words);
  if (kind < 0.95) return words.find((word) => /\d/.test(word) && /[a-z]/i.test(word)) ?? random.pick(words);
  return slipped(random, random.pick(wordsOf(category)));
}

function pickFilter(random: Random, brands: readonly string[]): Readonly<Record<string, unknown>> {
  const kind = random.next();
  if (kind < 0.4) return { brands: [random.pick(brands)] };
  if (kind < 0.7) return { price: { minMinor: "1000", maxMinor: String(random.between(20, 900) * 100) } };
  return { inStock: true };
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [text];

/** Two letters in each other's place. */
function slipped(random: Random, word: string): string {
  if (word.length < 4) return word;
  const at = random.between(1, word.length - 3);
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}
