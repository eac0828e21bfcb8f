import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, terraformFolder } from "./config.ts";

const module = readFileSync(join(terraformFolder, "modules/events/main.tf"), "utf8").replaceAll(/ +/g, " ");
const topology = readFileSync(join(root, "packages/messaging/src/aws-topology.ts"), "utf8");
const names = readFileSync(join(root, "packages/messaging/src/aws-names.ts"), "utf8");

// Rooms make what is missing where they may (EVENTS_CREATE), and find what the infrastructure made where they may not: both must be the same.
test.each([
  ['FifoQueue: "true"', "fifo_queue = true"],
  ['DeduplicationScope: "messageGroup"', 'deduplication_scope = "messageGroup"'],
  ['FifoThroughputLimit: "perMessageGroupId"', 'fifo_throughput_limit = "perMessageGroupId"'],
  ["retentionSeconds = 14 * 86_400", `message_retention_seconds = ${14 * 86_400}`],
  ['FifoThroughputScope: "MessageGroup"', 'fifo_throughput_scope = "MessageGroup"'],
  ['RawMessageDelivery: "true"', "raw_message_delivery = true"],
  ['policySid = "novatech-events"', 'Sid = "novatech-events"'],
])("topics and queues are as rooms would make them: %s", (made, declared) => {
  expect(topology).toContain(made);
  expect(module).toContain(declared);
});

test("names are put together as rooms put them together", () => {
  expect(names).toContain('`${[prefix, ...parts].join("-")}.fifo`');
  expect(names).toContain('fifo(room, "replays")');
  expect(module).toContain('"${var.prefix}-${replace(topic, ".", "-")}.fifo"');
  expect(module).toContain('"${var.prefix}-${group}.fifo"');
  expect(module).toContain('"${var.prefix}-${room}-replays.fifo"');
});
