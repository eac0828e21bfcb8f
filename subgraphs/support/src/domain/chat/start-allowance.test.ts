import { expect, test } from "vitest";
import { createStartAllowance, startsPerAddress } from "./start-allowance.ts";

test("an address begins so many chats in ten minutes and not more; another is not counted with it", () => {
  let now = 0;
  const mayStart = createStartAllowance(() => now);
  for (let count = 0; count < startsPerAddress; count += 1) expect(mayStart("192.0.2.1")).toBe(true);
  expect(mayStart("192.0.2.1")).toBe(false);
  expect(mayStart("192.0.2.2")).toBe(true);
  now = 10 * 60_000;
  expect(mayStart("192.0.2.1")).toBe(true);
});
