import { matchUnits } from "../../domain/match-units.ts";
import type { QueryReading, QueryTerm, UnderstoodQuery } from "../../domain/understood-query.ts";
import type { Query } from "./query.ts";
import { measureText } from "./indexed-product.ts";

/** What each sign of a good match weighs. Measured by `npm run bench -- relevance`; the numbers mean something beside one another only. */
const weights = {
  /** Of a word, by the text it stands in. */
  name: 3,
  model: 2,
  brand: 2,
  category: 1,
  variants: 1,
  description: 1,
  specifications: 0.5,
  /** A bar code, SKU or model number that is equal: before everything else. */
  code: 1000,
  /** A model number that is found written otherwise. */
  modelInOne: 12,
  /** All words are found, rather than some. */
  allWords: 80,
  /** The words stand next to one another in the name. */
  phraseInName: 2,
  /** What the product is answers to what is asked for, and is not only mentioned. */
  subject: 8,
  /** The kind of product that is meant, with certainty. */
  categoryMeant: 3,
  measureNamed: 16,
} as const;

/** Of how many words how many must be found: half of them. What has more of them comes first. */
const minimumShouldMatch = "50%";

const weighed = (
  fields: readonly ("name" | "model" | "brand" | "category" | "variants" | "description" | "specifications")[],
) => fields.map((field) => `${field}^${weights[field]}`);

/** Where words are found. */
const wordFields = weighed(["name", "model", "brand", "category", "variants", "description", "specifications"]);
/** By what products are ranked: models and variants repeat the name, and the category counts by what is meant. */
const rankedFields = weighed(["name", "brand", "description", "specifications"]);

/** What a query finds, and how well each product fits: with a score, for the first sort. */
export function textQuery(query: UnderstoodQuery): Query {
  const should: Query[] = [
    ...(query.codes.length === 0 ? [] : [constant({ terms: { codes: [...query.codes] } }, weights.code)]),
    ...models(query.text),
    // Of several readings the best counts: who typed "laptop" is not better served by what says notebook as well.
    ...best(query.readings.map(readingQuery)),
    ...subjects(query.readings),
    ...query.categories.map(({ categoryId, weight }) =>
      constant({ term: { category_ids: categoryId } }, weights.categoryMeant * weight),
    ),
    ...query.measures.map((measure) => constant({ term: { measures: measureText(measure) } }, weights.measureNamed)),
  ];
  return { bool: { filter: [matching(query)], should } };
}

/** What a query finds, without how well: for counting. */
export const matching = (query: UnderstoodQuery): Query => {
  const { codes, terms } = query;
  const ways: Query[] = [];
  if (codes.length > 0) ways.push({ terms: { codes: [...codes] } });
  if (terms.length > 0) {
    ways.push({ bool: { should: matchUnits(terms).map(termQuery), minimum_should_match: minimumShouldMatch } });
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

/** A term or one of its synonyms. Slips of the keys are mended before: a fuzzy search would find what nobody meant. */
function termQuery(term: QueryTerm): Query {
  const ways = [term.text, ...term.synonyms.map(({ text }) => text)].map(allWords);
  return ways.length === 1 && ways[0] ? ways[0] : { bool: { should: ways } };
}

/** All words, each in any text. */
const allWords = (text: string): Query => ({
  multi_match: { query: text, type: "cross_fields", operator: "and", fields: [...wordFields] },
});

function readingQuery({ text, weight }: QueryReading): Query {
  return {
    bool: {
      boost: weight,
      should: [
        constant(allWords(text), weights.allWords),
        {
          multi_match: {
            query: text,
            type: "most_fields",
            fields: [...rankedFields],
          },
        },
        { match_phrase: { name: { query: text, slop: 2, boost: weights.phraseInName } } },
      ],
    },
  };
}

/** As much for a synonym: a notebook is what who types "laptop" wants. */
function subjects(readings: readonly QueryReading[]): readonly Query[] {
  const wanted = [...new Set(readings.map(({ subject }) => subject))].filter((subject) => subject !== "");
  if (wanted.length === 0) return [];
  const ways = wanted.map((subject) => ({ match: { subject: { query: subject, operator: "and" as const } } }));
  return [constant({ bool: { should: ways } }, weights.subject)];
}

const best = (queries: readonly Query[]): readonly Query[] =>
  queries.length === 0 ? [] : [{ dis_max: { queries: [...queries] } }];

const constant = (filter: Query, boost: number): Query => ({ constant_score: { filter, boost } });
