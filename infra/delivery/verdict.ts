/** What was seen of one side, the stable or the next, within one window. */
export type Sample = {
  /** Operations that ended. */
  readonly operations: number;
  /** How many of them failed by a fault of ours. */
  readonly failures: number;
  /** How long 99 of 100 took at most, in seconds; null where nothing was measured. */
  readonly p99Seconds: number | null;
};

/** How much worse the next may be than the stable. */
export type Tolerance = {
  /** Fewer operations than this, on either side, prove nothing. */
  readonly minOperations: number;
  /** The failures' share may be higher by this much, 0.001 is one of a thousand, whatever statistics say. */
  readonly failureMargin: number;
  /** How sure a difference must be, in standard deviations: 2.58 is one false alarm in two hundred looks. */
  readonly sigmas: number;
  /** The next's p99 may be this times the stable's … */
  readonly latencyFactor: number;
  /** … and this many seconds more. */
  readonly latencyMarginSeconds: number;
};

/** good: as the stable is. bad: worse, `reasons` say how. unknown: too little was seen to say. */
export type Verdict = { readonly kind: "good" | "bad" | "unknown"; readonly reasons: readonly string[] };

/** Compares what two versions did side by side. Pure. */
export function judge(stable: Sample, next: Sample, tolerance: Tolerance): Verdict {
  const thin = [["stable", stable] as const, ["next", next] as const].flatMap(([side, { operations }]) =>
    operations < tolerance.minOperations
      ? [`${side}: ${Math.round(operations)} operations, fewer than ${tolerance.minOperations}`]
      : [],
  );
  // A version that fails all it is asked is known to be bad before it was asked enough.
  if (thin.length > 0 && !failsNearlyAll(next)) return { kind: "unknown", reasons: thin };
  const reasons = [...worseFailures(stable, next, tolerance), ...worseLatency(stable, next, tolerance)];
  return { kind: reasons.length > 0 ? "bad" : "good", reasons };
}

const failsNearlyAll = ({ operations, failures }: Sample): boolean => operations >= 20 && failures / operations > 0.5;

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** One-sided test of two proportions. Source: https://www.itl.nist.gov/div898/handbook/prc/section3/prc33.htm */
function worseFailures(stable: Sample, next: Sample, { failureMargin, sigmas }: Tolerance): string[] {
  const before = stable.operations === 0 ? 0 : stable.failures / stable.operations;
  const after = next.operations === 0 ? 0 : next.failures / next.operations;
  if (after <= before + failureMargin) return [];
  const pooled = (stable.failures + next.failures) / (stable.operations + next.operations);
  const deviation = Math.sqrt(
    pooled * (1 - pooled) * (1 / Math.max(1, stable.operations) + 1 / Math.max(1, next.operations)),
  );
  if (deviation > 0 && (after - before) / deviation < sigmas) return [];
  return [`failures: ${percent(after)} of the next's operations, ${percent(before)} of the stable's`];
}

function worseLatency(stable: Sample, next: Sample, tolerance: Tolerance): string[] {
  if (stable.p99Seconds === null || next.p99Seconds === null) return [];
  const allowed = stable.p99Seconds * tolerance.latencyFactor + tolerance.latencyMarginSeconds;
  if (next.p99Seconds <= allowed) return [];
  const ms = (seconds: number): string => `${Math.round(seconds * 1000)} ms`;
  return [`p99: ${ms(next.p99Seconds)}, the stable's is ${ms(stable.p99Seconds)} and ${ms(allowed)} would do`];
}
