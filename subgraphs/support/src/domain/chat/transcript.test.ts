import { expect, test } from "vitest";
import { chatOf, minute, said } from "./chat-under-test.ts";
import { ticketSubjectOf, transcriptOf } from "./transcript.ts";

test("a transcript has what it is about and what was said, with who and when; not what happened", () => {
  const joined = { ...said("AGENT", 1, ""), kind: "AGENT_JOINED" as const, author: "SYSTEM" as const, text: null };
  expect(transcriptOf(chatOf(), [joined, said("CUSTOMER", 2, "It hums"), said("AGENT", 3, "Left or right?")])).toBe(
    [
      "[2026-01-05 09:00] Customer: My headphones hum",
      "[2026-01-05 09:02] Customer: It hums",
      "[2026-01-05 09:03] Grace: Left or right?",
    ].join("\n"),
  );
});

test("of a long one the end is kept, and it says how much is missing", () => {
  const entries = Array.from({ length: 50 }, (_, index) => said("CUSTOMER", index + 1, `line ${index + 1}`));
  const text = transcriptOf(chatOf(), entries, 500);
  expect(text.length).toBeLessThanOrEqual(500);
  expect(text).toContain("line 50");
  const [, note = "", first = ""] = text.split("\n");
  const missing = Number(/^\((\d+) earlier/.exec(note)?.[1]);
  expect(first).toContain(`line ${missing + 1}`);
});

test("a ticket is called by what the chat is about", () => {
  expect(ticketSubjectOf(chatOf({ startedAt: minute(0) }))).toBe("Chat: My headphones hum");
  expect(ticketSubjectOf(chatOf({ subject: null }))).toBe("Chat");
  expect(ticketSubjectOf(chatOf({ subject: "a".repeat(200) }))).toHaveLength(200);
});
