import type { SeedResult } from "./seed-run.ts";

const named = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

/** One line about a seed, and one for each violation. */
export function describeSeed(result: SeedResult): string {
  const { seed, attempts, placed, failed, refused, faults, slowestMs, violations, tookMs, counted } = result;
  const line = [
    `seed ${seed}: ${attempts} check-outs, ${placed} placed, ${sum(failed)} failed${sum(failed) > 0 ? ` (${named(failed)})` : ""}`,
    ...(sum(refused) > 0 ? [`refused: ${named(refused)}`] : []),
    ...(counted > 0 ? [`${counted} units counted missing`] : []),
    `faults: ${faults.join(", ")}`,
    `slowest end ${seconds(slowestMs)}`,
    `${violations.length} violations (${seconds(tookMs)})`,
  ].join("; ");
  return [line, ...violations.map((violation) => `  VIOLATED ${violation}`)].join("\n");
}

/** What all seeds came to. */
export function summarize(results: readonly SeedResult[]): string {
  const total = (of: (result: SeedResult) => number): number => results.reduce((all, result) => all + of(result), 0);
  const money = results.reduce((all, result) => all + BigInt(result.moneyDifferenceMinor), 0n);
  const failed: Record<string, number> = {};
  const afterwards: Record<string, number> = {};
  for (const result of results) {
    for (const [why, count] of Object.entries(result.failed)) failed[why] = (failed[why] ?? 0) + count;
    for (const [what, count] of Object.entries(result.afterwards)) afterwards[what] = (afterwards[what] ?? 0) + count;
  }
  return [
    `${results.length} seeds, ${total((one) => one.faults.length)} faults, ${total((one) => one.cuts)} followers cut`,
    `  check-outs        ${total((one) => one.attempts)}`,
    `  placed            ${total((one) => one.placed)}`,
    `  failed            ${sum(failed)}${sum(failed) > 0 ? ` (${named(failed)})` : ""}`,
    ...(sum(afterwards) > 0 ? [`  afterwards        ${named(afterwards)}`] : []),
    `  counted missing   ${total((one) => one.counted)} units`,
    `  oversold units    ${total((one) => one.oversoldUnits)}`,
    `  double charges    ${total((one) => one.doubleCharges)}`,
    `  lost check-outs   ${total((one) => one.lost)}`,
    `  money difference  ${money} (minor units)`,
    `  slowest end       ${seconds(Math.max(0, ...results.map((one) => one.slowestMs)))}`,
    `  violations        ${total((one) => one.violations.length)}`,
  ].join("\n");
}
