import type { DataProduct } from "./judgments.ts";

/** What makes a query hard. */
export type QueryClass = "model number" | "vocabulary" | "accessory trap" | "plain words";
export const queryClasses: readonly QueryClass[] = ["model number", "vocabulary", "accessory trap", "plain words"];

/** What decides the class, for people. */
export const classRules: Readonly<Record<QueryClass, string>> = {
  "model number": "a word of it has a digit",
  vocabulary: "its last word is in no category's name: the shop calls it otherwise",
  "accessory trap":
    "its last word stands before another one in a category's name (camera: camera lens), or most products named by it stand in categories called otherwise",
  "plain words": "everything else",
};

/** Tells the class of a query from the catalogue alone: a rule, not a list of queries. Judgments are not looked at. */
export function createQueryClasses(products: readonly DataProduct[]): (query: string) => QueryClass {
  const categories = new Map(
    [...new Set(products.map(({ category }) => category))].map((name) => [name, sidesOf(name)]),
  );
  const named = products.map(({ name, category }) => ({ stems: new Set(stemsOf(name)), category }));
  return (query) => {
    if (/\d/.test(query)) return "model number";
    const last = stemsOf(query).at(-1) ?? "";
    const sides = [...categories.values()].flat();
    if (!sides.some((side) => side.includes(last))) return "vocabulary";
    if (sides.some((side) => side.slice(0, -1).includes(last))) return "accessory trap";
    const having = named.filter(({ stems }) => stems.has(last));
    const elsewhere = having.filter(({ category }) => !categories.get(category)?.some((side) => side.at(-1) === last));
    return elsewhere.length * 2 > having.length ? "accessory trap" : "plain words";
  };
}

const sidesOf = (category: string): readonly (readonly string[])[] => category.split("/").map(stemsOf);

const stemsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 && !word.endsWith("ss")
      ? word.replace(/(?:(?<=[^ae])ies|s)$/, (end) => (end === "ies" ? "y" : ""))
      : word,
  );
