import { expect, test } from "vitest";
import { runSteps } from "./steps.ts";

const step = (name: string, status: "passed" | "failed" | "skipped", detail = "") => ({
  name,
  run: async () => ({ status, detail }),
});

test("every step is said as it ends, and the last line counts them", async () => {
  const lines: string[] = [];
  const steps = [step("format", "passed"), step("charts", "skipped", "helm is not on PATH")];
  expect(await runSteps(steps, { atOnce: 2, say: (line) => lines.push(line) })).toBe(true);
  expect(lines[1]).toMatch(/^– charts \(\d+\.\d s\): helm is not on PATH {2}\[2\/2\]$/);
  expect(lines.at(-1)).toBe("1 passed, 0 failed, 1 skipped");
});

test("a step that throws is a fault with its words, and the others go on", async () => {
  const lines: string[] = [];
  const broken = { name: "network", run: () => Promise.reject(new Error("no such module")) };
  expect(await runSteps([broken, step("dns", "passed")], { atOnce: 1, say: (line) => lines.push(line) })).toBe(false);
  expect(lines[0]).toMatch(/^✗ network .*: no such module/);
  expect(lines.at(-1)).toBe("1 passed, 1 failed, 0 skipped");
});

test("never more than atOnce run at the same time", async () => {
  let [now, most] = [0, 0];
  const slow = {
    name: "slow",
    run: async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return { status: "passed" as const, detail: "" };
    },
  };
  await runSteps([slow, slow, slow, slow, slow], { atOnce: 2, say: () => {} });
  expect(most).toBe(2);
});
