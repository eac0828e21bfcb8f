import { seededRandom } from "@novatech/testkit/random";
import { compare } from "./bootstrap.ts";
import type { JudgedQuery } from "./judgments.ts";
import { meanOf, type Score, scoreOf } from "./metrics.ts";
import { classRules, type QueryClass, queryClasses } from "./query-classes.ts";

/** What a system answered to each judged query, the best first, by the query's id. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** Two systems on one engine. */
export type EngineAnswers = {
  readonly engine: string;
  readonly ours: Answers;
  readonly plain: Answers;
  readonly targets: Targets;
};

/** What is to be reached, of nDCG@10, condensed nDCG@10 and recall@50. */
export type Targets = Pick<Score, "ndcg" | "condensedNdcg" | "recall">;

const measures = [
  ["ndcg", "nDCG@10"],
  ["condensedNdcg", "condensed nDCG@10"],
  ["recall", "recall@50"],
] as const;

const seed = 20_261_123;
const resamples = 20_000;
const leastConfidence = 0.95;

/** The scores of an engine, ours beside the plain query's, as lines to print. */
export function reportOf(
  { engine, ours, plain, targets }: EngineAnswers,
  queries: readonly JudgedQuery[],
  classOf: (query: string) => QueryClass,
): readonly string[] {
  const scored = queries.flatMap(({ id, query, grades }) => {
    const mine = scoreOf(ours.get(id) ?? [], grades);
    const theirs = scoreOf(plain.get(id) ?? [], grades);
    return mine === null || theirs === null
      ? []
      : [{ query, mine, theirs, isEmpty: ours.get(id)?.length === 0, isPlainEmpty: plain.get(id)?.length === 0 }];
  });
  const mine = scored.map(({ mine: score }) => score);
  const theirs = scored.map(({ theirs: score }) => score);
  const empty = scored.filter(({ isEmpty }) => isEmpty).map(({ query }) => query);
  return [
    `${engine}, ${scored.length} queries with a relevant product:`,
    `  ${"".padEnd(22)}${["nDCG@10", "condensed", "recall@50", "judged@10", "empty"].map((head) => head.padStart(10)).join("")}`,
    row("ours", meanOf(mine), empty.length),
    row("plain query", meanOf(theirs), scored.filter(({ isPlainEmpty }) => isPlainEmpty).length),
    `  ${"targets".padEnd(22)}${measures.map(([key]) => targets[key].toFixed(2).padStart(10)).join("")}`,
    ...measures.map(([key, name]) => {
      const { difference, confidence, low, high } = compare(
        mine.map((score) => score[key]),
        theirs.map((score) => score[key]),
        seededRandom(seed),
        resamples,
      );
      return `  ${name.padEnd(20)} ${signed(difference)} (95 % of resamples ${signed(low)} to ${signed(high)}): better with ${(confidence * 100).toFixed(1)} % confidence${confidence < leastConfidence ? "  <- not sure" : ""}`;
    }),
    ...queryClasses.flatMap((name) =>
      classLine(
        name,
        scored.filter(({ query }) => classOf(query) === name),
      ),
    ),
    empty.length === 0
      ? "  no query with an answer finds nothing"
      : `  find nothing though there is an answer: ${empty.join(", ")}`,
  ];
}

function classLine(
  name: QueryClass,
  scored: readonly { readonly mine: Score; readonly theirs: Score }[],
): readonly string[] {
  if (scored.length === 0) return [];
  const [mine, theirs] = [meanOf(scored.map((one) => one.mine)), meanOf(scored.map((one) => one.theirs))];
  const cells = measures.map(
    ([key, label]) =>
      `${label} ${theirs[key].toFixed(3)} -> ${mine[key].toFixed(3)}${mine[key] < theirs[key] - 0.0005 ? " (worse)" : ""}`,
  );
  return [`  ${name.padEnd(15)}${String(scored.length).padStart(3)}: ${cells.join(", ")}`];
}

/** How queries are parted, as lines to print. */
export const classesExplained = (): readonly string[] => [
  "Classes of queries, by rule:",
  ...queryClasses.map((name) => `  ${name}: ${classRules[name]}`),
];

const row = (name: string, score: Score, empty: number): string =>
  `  ${name.padEnd(22)}${[score.ndcg, score.condensedNdcg, score.recall, score.judged].map((value) => value.toFixed(3).padStart(10)).join("")}${String(empty).padStart(10)}`;

const signed = (value: number): string => `${value < 0 ? "" : "+"}${value.toFixed(3)}`;
