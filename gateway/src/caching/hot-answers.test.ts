import { expect, test } from "vitest";
import { createHotAnswers } from "./hot-answers.ts";
import { createPurgeLog } from "./purge-log.ts";

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
