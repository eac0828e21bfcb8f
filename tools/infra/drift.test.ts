import { expect, test } from "vitest";
import { plannedChanges, unknownDrift } from "./drift.ts";

const plan = (...changes: readonly [string, string, object, object][]): string =>
  JSON.stringify({
    resource_changes: changes.map(([address, action, before, after]) => ({
      address,
      mode: "managed",
      change: { actions: [action], before, after },
    })),
  });

test("a change says which attributes differ; what stays is not one", () => {
  const changes = plannedChanges(
    plan(
      ["aws_vpc.this", "no-op", { a: 1 }, { a: 1 }],
      ["aws_sqs_queue.this", "update", { size: 1, name: "a" }, { size: 2, name: "a" }],
    ),
  );
  expect(changes).toEqual([{ address: "aws_sqs_queue.this", actions: ["update"], attributes: ["size"] }]);
});

test("a change nobody named is a fault, a named one is none", () => {
  const changes = plannedChanges(plan(['aws_sqs_queue.this["orders"]', "update", { size: 1 }, { size: 2 }]));
  expect(unknownDrift(changes, {})).toEqual(['aws_sqs_queue.this["orders"] would update: size']);
  expect(unknownDrift(changes, { "aws_sqs_queue.this[*]": "moto forgets the size" })).toEqual([]);
});

test("a name that nothing drifts under any more is a fault: it would hide the next change", () => {
  expect(unknownDrift([], { "aws_vpc.this": "was forgotten once" })).toEqual([expect.stringContaining("take it out")]);
});
