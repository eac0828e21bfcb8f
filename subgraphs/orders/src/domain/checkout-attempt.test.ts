import { expect, test } from "vitest";
import { failureMessage, pollAfterMs } from "./checkout-attempt.ts";
import { checkoutStatuses, failureCodes } from "./checkout-machine.ts";

test("every failure has words that say what happened and what to do", () => {
  for (const code of failureCodes) expect(failureMessage(code)).toMatch(/\. .+\.$|; .+\.$|: .+\.$/);
});

test("a client is told to ask again until it is decided, less often while the shopper is at the bank", () => {
  expect(Object.fromEntries(checkoutStatuses.map((status) => [status, pollAfterMs(status)]))).toEqual({
    RESERVING: 500,
    AUTHORIZING: 500,
    ACTION_REQUIRED: 2000,
    PLACING: 500,
    PLACED: null,
    COMPENSATING: 500,
    FAILED: null,
  });
});
