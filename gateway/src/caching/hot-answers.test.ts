import { expect, test } from "vitest";
import { createHotAnswers } from "./hot-answers.ts";
import { createPurgeLog } from "./purge-log.ts";

test("shortly before its time is over one who asks makes it anew, and nobody gets it after", () => {
  let nowMs = 0;
  const purges = createPurgeLog();
  const answers = createHotAnswers<string>({ maxBytes: 40_000, maxMs: 5_000, purges, nowMs: () => nowMs });
  const keep = (answer: string): void =>
    answers.keep("page", { answer, bytes: 100, tags: [], mark: purges.mark(), freshMs: 60_000 });
  const asked = (): readonly (string | undefined)[] => [1, 2, 3].map(() => answers.get("page"));
  keep("old");
  nowMs = 4_499;
  expect(asked()).toEqual(["old", "old", "old"]);
  nowMs = 4_500;
  expect(asked()).toEqual([undefined, "old", "old"]);
  keep("new");
  nowMs = 5_000;
  expect(asked()).toEqual(["new", "new", "new"]);
  // Who was to make it anew did not.
  nowMs = 9_499;
  expect(asked()).toEqual([undefined, "new", "new"]);
  expect(asked()).toEqual(["new", "new", "new"]);
  nowMs = 9_500;
  expect(asked()).toEqual([undefined, undefined, undefined]);
});

test("when there are too many, what was not asked for the longest goes, to within a tenth of a second", () => {
  let nowMs = 0;
  const purges = createPurgeLog();
  const answers = createHotAnswers<string>({ maxBytes: 40_000, maxMs: 60_000, purges, nowMs: () => nowMs });
  const keep = (key: string): void =>
    answers.keep(key, { answer: key, bytes: 1_900, tags: [], mark: purges.mark(), freshMs: 60_000 });
  const names = Array.from({ length: 16 }, (_, index) => `answer-${index}`);
  for (const name of names) keep(name);
  nowMs = 100;
  for (const name of names.slice(0, 8)) expect(answers.get(name)).toBe(name);
  for (let more = 0; more < 8; more++) keep(`more-${more}`);
  expect(names.filter((name) => answers.get(name) !== undefined)).toEqual(names.slice(0, 8));
  expect(answers.bytes()).toBeLessThanOrEqual(40_000);
});
