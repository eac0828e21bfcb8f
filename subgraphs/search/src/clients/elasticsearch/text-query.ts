import type { QueryTerm, UnderstoodQuery } from "../../domain/understood-query.ts";
import type { Query } from "./query.ts";
import { measureText } from "./indexed-product.ts";

/** What each part of a query weighs. Measured by `npm run bench -- relevance`; the numbers mean something beside one another only. */
export const weights = {
  /** Of a word, by the text it stands in. */
  name: 3,
  model: 2,
  brand: 2,
  category: 1.5,
  variants: 1,
  description: 1,
  specifications: 0.5,
  /** How much a word that stands in several texts weighs more than in its best one, 0 to 1. */
  tieBreaker: 0.2,
  /** A bar code, SKU or model number that is equal: before everything else. */
  code: 1000,
  /** A model number that is found written otherwise. */
  modelInOne: 12,
  /** All words are found, rather than some. */
  allWords: 20,
  /** The words stand next to one another in the name. */
  phraseInName: 6,
  /** What the product is answers to what is asked for, and is not only mentioned. */
  subject: 15,
  /** The kind of product that is meant, with certainty. */
  categoryMeant: 25,
  brandNamed: 10,
  measureNamed: 5,
  /** Found by a slip of the keys. */
  slip: 0.3,
} as const;

/** Of how many words how many must be found: all of two, all but one of up to five, three quarters of more. */
const minimumShouldMatch = "2<-1 5<75%";

const wordFields: readonly string[] = (
  ["name", "model", "brand", "category", "variants", "description", "specifications"] as const
).map((field) => `${field}^${weights[field]}`);

/** What a query finds, and how well each product fits: with a score, for the first sort. */
export function textQuery(query: UnderstoodQuery): Query {
  const found = matching(query);
  const should = [
    ...phraseBoosts(query),
    ...subjectBoosts(query),
    ...query.categories.map(({ categoryId, weight }) =>
      constant({ term: { category_ids: categoryId } }, weights.categoryMeant * weight),
    ),
    ...query.brands.map((brand) => constant({ term: { brand_is: brand } }, weights.brandNamed)),
    ...query.measures.map(({ number, unit }) =>
      constant({ term: { measures: measureText(number, unit) } }, weights.measureNamed),
    ),
  ];
  return { bool: { must: [found], should } };
}

/** What a query finds, without how well: for counting. */
export const matching = (query: UnderstoodQuery): Query => {
  const { codes, terms } = query;
  const ways: Query[] = [];
  if (codes.length > 0) ways.push(constant({ terms: { codes: [...codes] } }, weights.code));
  if (terms.length > 0) {
    ways.push({ bool: { should: terms.map(termQuery), minimum_should_match: minimumShouldMatch } });
    ways.push(...models(query.text));
  }
  if (ways.length === 0) return { match_none: {} };
  return ways.length === 1 && ways[0] ? ways[0] : { bool: { should: ways, minimum_should_match: 1 } };
};

/** The words as one model number, `wf 7510` for WF-7510, where they look like one. */
function models(text: string): readonly Query[] {
  if (!/\d/.test(text)) return [];
  return [
    {
      dis_max: {
        queries: [
          { match: { "model.models": { query: text, operator: "and", boost: weights.modelInOne } } },
          { match: { "name.models": { query: text, operator: "and", boost: weights.modelInOne / 2 } } },
        ],
      },
    },
  ];
}

function termQuery(term: QueryTerm): Query {
  const queries = [
    words(term.text, 1),
    ...term.synonyms.map(({ text, weight }) => words(text, weight)),
    ...slips(term.text),
  ];
  return queries.length === 1 && queries[0] ? queries[0] : { dis_max: { queries } };
}

/** A word or phrase in any text, or its words spread over several. */
const words = (text: string, boost: number): Query => ({
  multi_match: {
    query: text,
    type: "cross_fields",
    operator: "and",
    fields: [...wordFields],
    tie_breaker: weights.tieBreaker,
    boost,
  },
});

/** Words that are written nearly so, where nothing is written just so; short ones are near to too many. */
function slips(text: string): readonly Query[] {
  if (text.length < 5 || /[\d\s]/.test(text)) return [];
  return [
    { match: { name: { query: text, fuzziness: "AUTO", prefix_length: 2, max_expansions: 20, boost: weights.slip } } },
  ];
}

function phraseBoosts({ terms }: UnderstoodQuery): readonly Query[] {
  if (terms.length < 2) return [];
  const text = terms.map((term) => term.text).join(" ");
  return [
    constant({ bool: { must: terms.map((term) => words(term.text, 1)) } }, weights.allWords),
    { match_phrase: { name: { query: text, slop: 2, boost: weights.phraseInName } } },
  ];
}

/** Of several readings the best counts. */
function subjectBoosts({ readings }: UnderstoodQuery): readonly Query[] {
  const queries = readings
    .filter(({ subject }) => subject !== "")
    .map(({ subject, weight }) =>
      constant({ match: { subject: { query: subject, operator: "and" } } }, weights.subject * weight),
    );
  return queries.length === 0 ? [] : [{ dis_max: { queries } }];
}

const constant = (filter: Query, boost: number): Query => ({ constant_score: { filter, boost } });
