import { describe, expect, test } from "vitest";
import { queueOf, readChatText, readClientKey, readLanguage, readOptionalText } from "./chat-input.ts";

describe("a text", () => {
  test("is trimmed, and may have lines", () => {
    expect(readChatText("  one\ntwo\t3 ", "text", 20)).toEqual({ ok: true, value: "one\ntwo\t3" });
  });
  test.each([
    ["is empty", "  "],
    ["is too long", "a".repeat(21)],
    ["has a NUL", "a\0b"],
    ["has an escape", "a\u001B[2Jb"],
  ])("that %s is refused", (_why, text) => {
    expect(readChatText(text, "text", 20)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["input", "text"] },
    });
  });
  test("that may be left out is nothing when empty", () => {
    expect(readOptionalText(" ", "comment", 20)).toEqual({ ok: true, value: null });
    expect(readOptionalText(undefined, "comment", 20)).toEqual({ ok: true, value: null });
    expect(readOptionalText("a".repeat(21), "comment", 20).ok).toBe(false);
  });
});

test("a language is two letters", () => {
  expect(readLanguage("DE", "language")).toEqual({ ok: true, value: "de" });
  for (const text of ["", "deu", "de-AT", "d3"]) expect(readLanguage(text, "language").ok).toBe(false);
});

test("a key is short and has no control characters", () => {
  expect(readClientKey("a", "clientKey").ok).toBe(true);
  for (const key of ["", "a".repeat(101), "a\n"]) expect(readClientKey(key, "clientKey").ok).toBe(false);
});

test("a chat waits where its subject is answered", () => {
  expect(queueOf({ orderId: "order_1", productId: "prod_1" })).toBe("DELIVERY");
  expect(queueOf({ orderId: null, productId: "prod_1" })).toBe("TECHNICAL");
  expect(queueOf({ orderId: null, productId: null })).toBe("GENERAL");
});
