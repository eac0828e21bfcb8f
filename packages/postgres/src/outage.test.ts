import { pino } from "pino";
import { expect, test } from "vitest";
import { createOutage } from "./outage.ts";

test("a hundred failures in a row are one line, and their end another", () => {
  const lines: { level: number; msg: string; failures?: number }[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const outage = createOutage(logger, "the relay");
  outage.over();
  for (let count = 1; count <= 100; count += 1) expect(outage.failed(new Error("away"))).toBe(count);
  outage.over();
  outage.over();
  expect(lines.map((line) => line.msg)).toEqual([
    "the relay fails and tries again until it works",
    "the relay works again",
  ]);
  expect(lines[1]?.failures).toBe(100);
});
