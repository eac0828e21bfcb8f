import { expect, test } from "vitest";
import { readRecommendationsConfig } from "./config.ts";

const base = { databaseUrl: "postgres://localhost/recommendations", redisUrl: "redis://localhost", poolSize: 4 };

test("what was bought is learned every half minute, unless said otherwise", () => {
  expect(readRecommendationsConfig({}, base)).toEqual({ ...base, learnEveryMs: 30_000 });
  expect(readRecommendationsConfig({ RECOMMENDATIONS_LEARN_EVERY_MS: "100" }, base).learnEveryMs).toBe(100);
});

test("a wrong value is named", () => {
  expect(() => readRecommendationsConfig({ RECOMMENDATIONS_LEARN_EVERY_MS: "5" }, base)).toThrow(
    /RECOMMENDATIONS_LEARN_EVERY_MS/,
  );
});
