import type { ShopCpu } from "./process-cpu.ts";

/**
 * What Vendure 3.7 took for the same work: CPU in milliseconds, the middle of the range found on two shared cores with its own
 * load-test operations on 588 variants and PostgreSQL. Measured beforehand, not in the same run: trust the order of size.
 */
const vendure = {
  "product page": { serverMs: 10.35, postgresMs: 9.3, statements: "23-28" },
  "search list": { serverMs: 9.65, postgresMs: 5.05, statements: "5" },
  "check-out": { serverMs: 144, postgresMs: 96, statements: "65 for the first thing put into the cart alone" },
} as const;

/** Our CPU of some work beside Vendure's, as lines to print. */
export function besideVendure(work: keyof typeof vendure, ours: ShopCpu): string {
  const theirs = vendure[work];
  const row = (name: string, { serverMs, postgresMs }: ShopCpu): string =>
    `  ${name.padEnd(12)}${[serverMs, postgresMs, serverMs + postgresMs].map((ms) => ms.toFixed(2).padStart(12)).join("")}`;
  const ratio = (theirs.serverMs + theirs.postgresMs) / (ours.serverMs + ours.postgresMs);
  return [
    `CPU of a ${work}, in milliseconds:`,
    `  ${"".padEnd(12)}${["server", "PostgreSQL", "together"].map((head) => head.padStart(12)).join("")}`,
    row("NovaTech", ours),
    row("Vendure 3.7", theirs),
    `  ours is 1/${ratio.toFixed(1)} of Vendure's (the bar: 1/5); its SQL statements: ${theirs.statements}`,
  ].join("\n");
}
