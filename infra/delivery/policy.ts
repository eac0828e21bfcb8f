import { z } from "zod";

const side = z.strictObject({
  /** What tells this side's series, as PromQL writes labels: track="next". */
  selector: z.string().min(1),
  /** For a comparison with earlier: "offset 1h". */
  offset: z
    .string()
    .regex(/^offset \d+[mh]$/, "must read offset 1h")
    .optional(),
});

const query = z.string().refine((text) => text.includes("$selector") && text.includes("$window"), {
  message: "must hold $selector and $window",
});

const shape = z.strictObject({
  stable: side,
  next: side,
  /** PromQL with $selector, $window and $offset in it; each gives one number. */
  queries: z.strictObject({ operations: query, failures: query, p99Seconds: query }),
  tolerance: z.strictObject({
    minOperations: z.int().positive(),
    failureMargin: z.number().min(0).max(0.1),
    sigmas: z.number().positive(),
    latencyFactor: z.number().min(1),
    latencyMarginSeconds: z.number().min(0),
  }),
  /** Shares of the traffic, each held for a while. Without an offset the last one is below 100: who gets nothing cannot be compared with. */
  steps: z
    .array(z.strictObject({ percent: z.int().min(0).max(100), holdSeconds: z.int().positive() }))
    .min(1)
    .refine((steps) => steps.every(({ percent }, at) => percent > (steps[at - 1]?.percent ?? -1)), {
      message: "must rise from step to step",
    }),
  /** How often is looked while a step is held. */
  lookEverySeconds: z.int().positive(),
});

/** How a new version is brought in, and what is looked at: a file beside this one. */
export type CanaryPolicy = z.output<typeof shape>;

/** Reads a policy. Throws with every fault. */
export function parsePolicy(text: string): CanaryPolicy {
  const read = shape.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new Error(
    `The policy is not right:\n${read.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`).join("\n")}`,
  );
}
