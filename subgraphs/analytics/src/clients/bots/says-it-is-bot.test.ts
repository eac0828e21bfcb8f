import { expect, test } from "vitest";
import { saysItIsBot } from "./says-it-is-bot.ts";

test("who calls itself a program is one; browsers, apps and who says nothing are none", () => {
  expect(saysItIsBot("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")).toBe(true);
  expect(saysItIsBot("curl/8.5.0")).toBe(true);
  expect(
    saysItIsBot(
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    ),
  ).toBe(false);
  expect(saysItIsBot(null)).toBe(false);
});
