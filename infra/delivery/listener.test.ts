import { expect, it } from "vitest";
import { createListenerShare } from "./listener.ts";

const base = "arn:aws:elasticloadbalancing:us-east-1:111122223333";
const groups = { stableArn: `${base}:targetgroup/stable/1`, nextArn: `${base}:targetgroup/next/2` };

async function asked(ruleArn: string, percent: number): Promise<readonly string[]> {
  const calls: (readonly string[])[] = [];
  await createListenerShare({ ...groups, ruleArn, aws: async (parameters) => void calls.push(parameters) })(percent);
  return calls.flat();
}

it("gives the next version its share, and the stable one the rest", async () => {
  const call = await asked(`${base}:listener/app/gateway/3/4`, 25);
  expect(call.slice(0, 5)).toEqual([
    "elbv2",
    "modify-listener",
    "--listener-arn",
    `${base}:listener/app/gateway/3/4`,
    "--default-actions",
  ]);
  const [action] = JSON.parse(call[5] ?? "") as [{ ForwardConfig: object }];
  expect(action.ForwardConfig).toEqual({
    TargetGroups: [
      { TargetGroupArn: groups.stableArn, Weight: 75 },
      { TargetGroupArn: groups.nextArn, Weight: 25 },
    ],
    TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 300 },
  });
});

it("changes a rule where it is given one, and keeps nobody on a version without a share", async () => {
  const call = await asked(`${base}:listener-rule/app/gateway/3/4/5`, 0);
  expect(call.slice(1, 3)).toEqual(["modify-rule", "--rule-arn"]);
  expect(call[5]).toContain('"Enabled":false');
});
