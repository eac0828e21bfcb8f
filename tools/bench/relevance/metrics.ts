/** What three raters thought of a product as an answer to a query: 0 (wrong) to 3 (exactly this). */
export type Grades = ReadonlyMap<string, number>;

/** How good one list of answers is. Null where the query has no relevant product and nothing can be good or bad. */
export type Score = {
  /** Unjudged answers count as wrong. */
  readonly ndcg: number;
  /** Unjudged answers are left out first, so that what nobody judged neither helps nor harms. Source: Sakai, SIGIR 2007. */
  readonly condensedNdcg: number;
  /** The share of relevant products that are among the first 50. */
  readonly recall: number;
  /** The share of the first 10 that somebody judged. */
  readonly judged: number;
};

/** From this grade on a product is relevant. */
const relevantGrade = 2;

const depth = 10;
const recallDepth = 50;

/** Scores a list of product ids, the best first. Gain is 2^grade - 1, and the ideal comes from what was judged. */
export function scoreOf(found: readonly string[], grades: Grades): Score | null {
  const relevant = [...grades].filter(([, grade]) => grade >= relevantGrade).map(([id]) => id);
  if (relevant.length === 0) return null;
  const first = new Set(found.slice(0, recallDepth));
  const top = found.slice(0, depth);
  return {
    ndcg: ndcg(found, grades),
    condensedNdcg: ndcg(
      found.filter((id) => grades.has(id)),
      grades,
    ),
    recall: relevant.filter((id) => first.has(id)).length / relevant.length,
    judged: top.length === 0 ? 0 : top.filter((id) => grades.has(id)).length / top.length,
  };
}

function ndcg(found: readonly string[], grades: Grades): number {
  const ideal = [...grades.values()].toSorted((left, right) => right - left);
  return discounted(found.map((id) => grades.get(id) ?? 0)) / discounted(ideal);
}

/** Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002, with base 2. */
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, depth).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** The mean of scores. */
export function meanOf(scores: readonly Score[]): Score {
  const mean = (value: (score: Score) => number): number =>
    scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return {
    ndcg: mean(({ ndcg: value }) => value),
    condensedNdcg: mean(({ condensedNdcg }) => condensedNdcg),
    recall: mean(({ recall }) => recall),
    judged: mean(({ judged }) => judged),
  };
}
