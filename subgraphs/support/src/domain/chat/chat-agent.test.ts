import { expect, test } from "vitest";
import { readPresence } from "./chat-agent.ts";
import { minute, start } from "./chat-under-test.ts";

test("who is new takes three chats at once; later what is not said stays", () => {
  const first = readPresence("user_grace", null, { status: "ONLINE", capacity: null }, start);
  expect(first).toEqual({
    ok: true,
    value: { agentId: "user_grace", status: "ONLINE", capacity: 3, lastAssignedAt: null, changedAt: start },
  });
  const known = {
    agentId: "user_grace",
    status: "ONLINE",
    capacity: 7,
    lastAssignedAt: start,
    changedAt: start,
  } as const;
  expect(readPresence("user_grace", known, { status: "AWAY", capacity: null }, minute(1))).toMatchObject({
    value: { status: "AWAY", capacity: 7, lastAssignedAt: start, changedAt: minute(1) },
  });
});

test.each([0, 21, 2.5])("%d chats at once are refused", (capacity) => {
  expect(readPresence("user_grace", null, { status: "ONLINE", capacity }, start)).toMatchObject({
    refusal: { code: "INVALID_INPUT", field: ["input", "capacity"] },
  });
});
