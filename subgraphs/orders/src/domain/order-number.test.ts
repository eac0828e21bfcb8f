import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { drawOrderNumber } from "./order-number.ts";

test("a number has the form N-XXXX-XXXX without letters that look like others", () => {
  for (let draw = 0; draw < 500; draw += 1)
    expect(drawOrderNumber(randomBytes)).toMatch(/^N-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test("all 40 bits count", () => {
  expect(drawOrderNumber(() => new Uint8Array(5))).toBe("N-0000-0000");
  expect(drawOrderNumber(() => new Uint8Array(5).fill(255))).toBe("N-ZZZZ-ZZZZ");
  expect(drawOrderNumber(() => Uint8Array.of(0, 0, 0, 0, 1))).toBe("N-0000-0001");
});
