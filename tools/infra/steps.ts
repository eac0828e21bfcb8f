/** One thing that is checked. */
export type Step = {
  readonly name: string;
  /** Resolves with what it found; a rejection is a fault too. */
  readonly run: () => Promise<StepResult>;
};

/** `detail`: of a pass what was seen (`8 runs`), of a failure the faults, of a skip why and what would help. */
export type StepResult = { readonly status: "passed" | "failed" | "skipped"; readonly detail: string };

/**
 * Runs steps, `atOnce` at a time, and says each as it ends; the last line counts them. Resolves with whether none failed.
 */
export async function runSteps(
  steps: readonly Step[],
  options: { readonly atOnce: number; readonly say: (line: string) => void },
): Promise<boolean> {
  const { say } = options;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const signs = { passed: "✓", failed: "✗", skipped: "–" };
  let next = 0;
  async function work(): Promise<void> {
    for (let step = steps[next++]; step !== undefined; step = steps[next++]) {
      const began = performance.now();
      const { status, detail } = await step.run().catch((error: unknown): StepResult => ({
        status: "failed",
        detail: error instanceof Error ? error.message : String(error),
      }));
      counts[status] += 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const lines = detail.split("\n");
      const onOneLine = lines.length === 1 && detail !== "";
      say(
        `${signs[status]} ${step.name} (${seconds} s)${onOneLine ? `: ${detail}` : ""}  [${counts.passed + counts.failed + counts.skipped}/${steps.length}]`,
      );
      if (!onOneLine && detail !== "") for (const line of lines) say(`    ${line}`);
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.atOnce, steps.length) }, work));
  say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed === 0;
}
