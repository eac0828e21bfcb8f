import { expect, test } from "vitest";
import { createAwsNames, deduplicationIdOf, messageGroupOf } from "./aws-names.ts";

test("topics and queues are named after what they carry", () => {
  const names = createAwsNames("novatech");
  expect(names.topic("orders.order")).toBe("novatech-orders-order.fifo");
  expect(names.queue("payments")).toBe("novatech-payments.fifo");
  expect(names.replayQueue("orders")).toBe("novatech-orders-replays.fifo");
});

test("a name that AWS would refuse is refused here", () => {
  expect(() => createAwsNames("novatech").queue("a room")).toThrow(/letters, digits/);
  expect(() => createAwsNames("x".repeat(40)).queue("y".repeat(40))).toThrow(/80 characters/);
});

test("an id that AWS would refuse as a token is hashed, any other is kept", () => {
  expect(messageGroupOf("ord_01J")).toBe("ord_01J");
  expect(messageGroupOf("größe 44")).toMatch(/^[0-9a-f]{64}$/);
  expect(messageGroupOf("x".repeat(129))).toMatch(/^[0-9a-f]{64}$/);
  expect(messageGroupOf("größe 44")).not.toBe(messageGroupOf("größe 45"));
});

test("an event that is sent again on purpose is no duplicate to SNS, a request that is repeated is", () => {
  expect(deduplicationIdOf("e1", "first")).toBe(deduplicationIdOf("e1", "first"));
  expect(deduplicationIdOf("e1", "first")).not.toBe(deduplicationIdOf("e1", "second"));
  expect(deduplicationIdOf("e1", "first")).not.toBe(deduplicationIdOf("e2", "first"));
});
