import { expect, test } from "vitest";
import { createRenewal } from "./renewal.ts";

function start() {
  let now = 0;
  const renewal = createRenewal({ backoffMs: 1, maxBackoffMs: 4, giveUpAfterMs: 60_000 }, () => now);
  return { renewal, pass: (ms: number) => (now += ms), nobody: new AbortController().signal };
}

test("clients are told once of a break, and again of the next", async () => {
  const { renewal, nobody } = start();
  expect(renewal.mended()).toBe(false);
  expect(renewal.broke()).toBe("tell");
  await renewal.wait(nobody);
  expect(renewal.broke()).toBe("again");
  expect(renewal.isBroken()).toBe(true);
  expect(renewal.mended()).toBe(true);
  expect(renewal.isBroken()).toBe(false);
  expect(renewal.broke()).toBe("tell");
});

test("it is given up when the time is over", async () => {
  const { renewal, pass, nobody } = start();
  renewal.broke();
  for (const ms of [9_000, 9_000, 9_000, 9_000, 9_000, 9_000]) {
    await renewal.wait(nobody);
    pass(ms);
    expect(renewal.broke()).toBe("again");
  }
  await renewal.wait(nobody);
  pass(9_000);
  expect(renewal.broke()).toBe("give up");
});

test("a try that lasted had worked, even if it was silent: its break is a new one", async () => {
  const { renewal, pass, nobody } = start();
  renewal.broke();
  await renewal.wait(nobody);
  pass(3_600_000);
  expect(renewal.broke()).toBe("tell");
});

test("nobody waits for a stream whose client has left", async () => {
  const { renewal } = start();
  renewal.broke();
  const slow = createRenewal({ backoffMs: 3_600_000, maxBackoffMs: 3_600_000, giveUpAfterMs: 1 });
  await slow.wait(AbortSignal.abort());
  expect(slow.isBroken()).toBe(false);
});
