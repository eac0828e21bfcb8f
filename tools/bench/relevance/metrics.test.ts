import { expect, test } from "vitest";
import { scoreOf } from "./metrics.ts";

const grades = new Map([["best", 3], ["good", 2], ["poor", 1], ["wrong", 0]]); // prettier-ignore

test("the ideal order is 1, and every exchange costs", () => {
  expect(scoreOf(["best", "good", "poor", "wrong"], grades)).toEqual({
    ndcg: 1,
    condensedNdcg: 1,
    recall: 1,
    judged: 1,
  });
  // 2^3-1 = 7, 2^2-1 = 3, 2^1-1 = 1, discounted by log2(rank + 1): worked by hand
  const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
  expect(scoreOf(["good", "best", "poor"], grades)?.ndcg).toBeCloseTo((3 + 7 / Math.log2(3) + 1 / 2) / ideal, 12);
});

test("what nobody judged counts as wrong, and not at all when condensed", () => {
  const score = scoreOf(["unknown", "best", "good", "poor"], grades);
  expect(score?.ndcg).toBeLessThan(0.7);
  expect(score).toMatchObject({ condensedNdcg: 1, judged: 0.75 });
});

test("recall looks at 50, and at relevant products only", () => {
  const many = Array.from({ length: 49 }, (_, index) => `unknown ${index}`);
  expect(scoreOf([...many, "best", "good"], grades)).toMatchObject({ recall: 0.5, ndcg: 0 });
});

test("a query for what the shop does not sell has no score, one that finds nothing has 0", () => {
  expect(scoreOf(["poor"], new Map([["poor", 1]]))).toBeNull();
  expect(scoreOf([], grades)).toEqual({ ndcg: 0, condensedNdcg: 0, recall: 0, judged: 0 });
});
