import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { SetShare } from "./canary.ts";

const run = promisify(execFile);

/** Runs the AWS command line with these parameters. Rejects with what it printed. */
export type Aws = (parameters: readonly string[]) => Promise<void>;

/** The `aws` on PATH, with the environment's credentials. */
export const awsCli: Aws = async (parameters) => {
  await run("aws", [...parameters], { timeout: 60_000 });
};

/** Who was sent to a version stays there for so long, in seconds: a page of one version does not ask the other. */
const stickySeconds = 300;

/**
 * Sets shares by the weights of a load balancer's rule: `ruleArn` is its listener's (":listener/", its default action) or a rule's
 * (":listener-rule/"). Terraform makes both target groups and ignores the weights.
 */
export function createListenerShare(options: {
  readonly ruleArn: string;
  readonly stableArn: string;
  readonly nextArn: string;
  readonly aws: Aws;
}): SetShare {
  const { ruleArn, stableArn, nextArn, aws } = options;
  const isListener = ruleArn.includes(":listener/");
  return async (percent) => {
    const action = {
      Type: "forward",
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: stableArn, Weight: 100 - percent },
          { TargetGroupArn: nextArn, Weight: percent },
        ],
        // With nobody on the next version, nobody is kept there either.
        TargetGroupStickinessConfig: { Enabled: percent > 0, DurationSeconds: stickySeconds },
      },
    };
    await aws([
      "elbv2",
      ...(isListener ? ["modify-listener", "--listener-arn"] : ["modify-rule", "--rule-arn"]),
      ruleArn,
      isListener ? "--default-actions" : "--actions",
      JSON.stringify([action]),
    ]);
  };
}
