import type { CanaryResult } from "./canary.ts";
import { backTo, type Release, type ReleaseStep, releaseSteps, type Strategy } from "./release.ts";

/** What a deploy does to the world. Each resolves when it is done, and rejects when it could not be. */
export type DeployPorts = {
  /** Makes a release the wanted state of the service, everywhere in the environment; `why` is for the log. */
  readonly publish: (release: Release, why: string) => Promise<void>;
  /** Until the wanted state runs and is healthy, region after region. */
  readonly waitUntilHealthy: () => Promise<void>;
  /** Lets the next version serve more and more, or sends it back. */
  readonly bringIn: () => Promise<CanaryResult>;
  /** Looks for a while whether what runs now is worse than what ran before. */
  readonly watch: () => Promise<CanaryResult>;
  /** Takes every share from the next version. */
  readonly takeBack: () => Promise<void>;
  readonly say: (line: string) => void;
};

/** How a deploy ended; after "sent-back" the version before runs again. */
export type DeployResult = { readonly kind: "deployed" | "sent-back"; readonly reasons: readonly string[] };

/**
 * Brings a service from one version to another. A version that is found to be bad is sent back in the reverse order: first nobody is sent to it,
 * then it is taken away. The same happens when a step fails; the failure is then thrown.
 */
export async function deploy(
  options: { readonly strategy: Strategy; readonly from: string | null; readonly to: string },
  ports: DeployPorts,
): Promise<DeployResult> {
  const { strategy, from, to } = options;
  if (from === to) return { kind: "deployed", reasons: ["it runs already"] };
  const steps = new Map(releaseSteps(strategy, from, to).map((step) => [step.name, step.release]));

  const reach = async (name: ReleaseStep["name"]): Promise<void> => {
    const release = steps.get(name);
    if (!release) return;
    ports.say(`${name}: ${to}`);
    await ports.publish(release, `${name} ${to}`);
    await ports.waitUntilHealthy();
  };
  const sendBack = async (reasons: readonly string[]): Promise<DeployResult> => {
    await ports.takeBack();
    const begin = steps.get("begin");
    if (from !== null) {
      // Blue-green: the stable track serves again at once, before the other one goes.
      if (begin && strategy === "blue-green") await ports.publish(begin, `back to ${from}`);
      await ports.publish(backTo(from), `back to ${from}`);
      await ports.waitUntilHealthy();
    }
    return { kind: "sent-back", reasons };
  };

  try {
    await reach("begin");
    await reach("switch");
    const isBeside = steps.has("begin");
    const seen = await (isBeside && strategy === "canary" ? ports.bringIn() : isBeside ? ports.watch() : nothingSeen());
    if (seen.kind === "rolled-back") return await sendBack(seen.reasons);
    await reach("settle");
    // Both tracks run the new version now: the share may go back to the stable one, which stays.
    if (isBeside && strategy === "canary") await ports.takeBack();
    await reach("finish");
    // Rolling has no second version beside it: it is looked at afterwards.
    if (isBeside || from === null) return { kind: "deployed", reasons: [] };
    const after = await ports.watch();
    return after.kind === "rolled-back" ? await sendBack(after.reasons) : { kind: "deployed", reasons: [] };
  } catch (error) {
    ports.say("a step failed: sending back");
    await sendBack([]);
    throw error;
  }
}

const nothingSeen = async (): Promise<CanaryResult> => ({ kind: "promoted", reasons: [] });
