import type { CanaryPolicy } from "./policy.ts";
import type { AskPrometheus } from "./prometheus.ts";
import { judge, type Sample, type Verdict } from "./verdict.ts";

/** Sends `percent` of the traffic to the next version; resolves when the load balancer has taken it. */
export type SetShare = (percent: number) => Promise<void>;

/** How it ended. `reasons` say why a version was sent back. */
export type CanaryResult = { readonly kind: "promoted" | "rolled-back"; readonly reasons: readonly string[] };

/** So many questions in a row may fail before the next version is sent back: what nobody watches must not go on. */
const maxBlindLooks = 3;

/**
 * Brings a new version in by the policy's steps. It is looked at again and again while a step is held: one bad verdict sends it back at once;
 * a step that ends without one good verdict sends it back, too, since nothing has shown it to be good. Whatever goes wrong here, the share is
 * set to 0 before this rejects or resolves with "rolled-back".
 */
export async function runCanary(options: {
  readonly policy: CanaryPolicy;
  readonly ask: AskPrometheus;
  readonly setShare: SetShare;
  readonly sleep: (seconds: number) => Promise<void>;
  readonly say: (line: string) => void;
}): Promise<CanaryResult> {
  const { policy, setShare, sleep, say } = options;
  try {
    for (const { percent, holdSeconds } of policy.steps) {
      await setShare(percent);
      say(`${percent} % to the next version, for ${holdSeconds} s`);
      const verdict = await watch(holdSeconds);
      if (verdict.kind !== "good") return await back(verdict.reasons);
    }
    say("promoted");
    return { kind: "promoted", reasons: [] };
  } catch (error) {
    await setShare(0);
    throw error;
  }

  async function watch(holdSeconds: number): Promise<Verdict> {
    let last: Verdict = { kind: "unknown", reasons: ["nothing was looked at"] };
    let blindLooks = 0;
    for (let held = 0; held < holdSeconds;) {
      const wait = Math.min(policy.lookEverySeconds, holdSeconds - held);
      await sleep(wait);
      held += wait;
      const verdict = await look(held).catch((error: unknown): Verdict => {
        blindLooks += 1;
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: blindLooks >= maxBlindLooks ? "bad" : "unknown", reasons: [reason] };
      });
      if (verdict.kind !== "unknown") blindLooks = 0;
      say(`  ${verdict.kind}${verdict.reasons.map((reason) => `; ${reason}`).join("")}`);
      if (verdict.kind === "bad") return verdict;
      // What was good stays so until something else is seen: a quiet minute is no fault.
      if (verdict.kind === "good" || last.kind !== "good") last = verdict;
    }
    return last;
  }

  /** What happened since the step began: earlier operations had another share. */
  async function look(heldSeconds: number): Promise<Verdict> {
    const [stable, next] = await Promise.all([sample(policy.stable, heldSeconds), sample(policy.next, heldSeconds)]);
    return judge(stable, next, policy.tolerance);
  }

  async function sample(side: CanaryPolicy["stable"], seconds: number): Promise<Sample> {
    const asked = (text: string): Promise<number | null> =>
      options.ask(
        text
          .replaceAll("$selector", () => side.selector)
          .replaceAll("$window", `${Math.max(60, seconds)}s`)
          .replaceAll("$offset", side.offset ?? ""),
      );
    const { queries } = policy;
    const [operations, failures, p99Seconds] = await Promise.all([
      asked(queries.operations),
      asked(queries.failures),
      asked(queries.p99Seconds),
    ]);
    return { operations: operations ?? 0, failures: failures ?? 0, p99Seconds };
  }

  async function back(reasons: readonly string[]): Promise<CanaryResult> {
    await setShare(0);
    say("sent back");
    return { kind: "rolled-back", reasons };
  }
}
