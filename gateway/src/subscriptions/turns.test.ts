import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function ask(count: number) {
  const { enter } = createTurns(2);
  const entered: number[] = [];
  const leave: ((how: "done" | "failed") => void)[] = [];
  for (let number = 0; number < count; number += 1)
    void enter().then((left) => {
      entered.push(number);
      leave[number] = left;
    });
  await settle();
  return { entered, leave };
}

test("so many at a time, in the order of asking", async () => {
  const { entered, leave } = await ask(4);
  expect(entered).toEqual([0, 1]);
  leave[1]?.("done");
  leave[1]?.("failed");
  await settle();
  expect(entered).toEqual([0, 1, 2]);
  leave[0]?.("done");
  await settle();
  expect(entered).toEqual([0, 1, 2, 3]);
});

test("when one fails nobody waits any more, and those count who went", async () => {
  const { entered, leave } = await ask(5);
  leave[0]?.("failed");
  await settle();
  expect(entered).toEqual([0, 1, 2, 3, 4]);
  leave[1]?.("done");
  await settle();
  expect(entered).toHaveLength(5);
});
