import { expect, test } from "vitest";
import { readEventsConfig } from "./config.ts";

test("events travel over Redis when nothing else is said", () => {
  expect(readEventsConfig({ EVENTS_TRANSPORT: "", HOME: "/home/shop" })).toEqual({ transport: "redis" });
});

test("over SNS and SQS, everything has a default", () => {
  expect(readEventsConfig({ EVENTS_TRANSPORT: "sns-sqs" })).toEqual({
    transport: "sns-sqs",
    prefix: "novatech",
    create: true,
    maxMessageBytes: 262_144,
  });
  const given = {
    EVENTS_TRANSPORT: "sns-sqs",
    EVENTS_PREFIX: "staging",
    EVENTS_CREATE: "false",
    EVENTS_MAX_BYTES: "1048576",
  };
  expect(readEventsConfig(given)).toMatchObject({ prefix: "staging", create: false, maxMessageBytes: 1_048_576 });
});

test("every fault is named at once, with what would be right", () => {
  const wrong = {
    EVENTS_TRANSPORT: "kafka",
    EVENTS_PREFIX: "no spaces",
    EVENTS_CREATE: "1",
    EVENTS_MAX_BYTES: "2000000",
  };
  expect(() => readEventsConfig(wrong)).toThrow(
    /EVENTS_TRANSPORT: must be redis or sns-sqs\n.*EVENTS_PREFIX: must be 1 to 40.*\n.*EVENTS_CREATE: must be true or false\n.*EVENTS_MAX_BYTES/,
  );
});
