import { expect, test } from "vitest";
import type { ProviderAnswer } from "../../domain/letter-delivery.ts";
import type { Provider } from "../../use-cases/ports-letters.ts";
import { createFailover } from "./failover.ts";

/** Two providers, the answers of the first as said, and what was asked of whom. */
function twoProviders() {
  let time = 0;
  let answer: "TAKEN" | "FAILED" | "REFUSED" = "TAKEN";
  const asked: string[] = [];
  const provider = (name: string, outcome: () => typeof answer): Provider<string> => ({
    name,
    send: async () => {
      asked.push(name);
      const said = outcome();
      if (said === "TAKEN") return { outcome: said, provider: name, providerMessageId: null };
      if (said === "REFUSED") return { outcome: said, provider: name, reason: "550", isAddress: true };
      return { outcome: said, provider: name, reason: "421", retryAfterMs: null };
    },
    close: async () => {},
  });
  const both = createFailover([provider("first", () => answer), provider("second", () => "TAKEN")], {
    now: () => new Date(time),
    failures: 2,
    leftOutMs: 1000,
  });
  return {
    first: (now: typeof answer) => (answer = now),
    pass: (milliseconds: number) => (time += milliseconds),
    send: async (): Promise<readonly [ProviderAnswer["outcome"], readonly string[]]> => {
      asked.length = 0;
      const { outcome } = await both.send("a letter", new AbortController().signal);
      return [outcome, [...asked]];
    },
  };
}

test("the first carries while it can", async () => {
  const { send } = twoProviders();
  expect(await send()).toEqual(["TAKEN", ["first"]]);
});

test("where the first fails the second carries, and one that failed repeatedly is left out for a while", async () => {
  const { first, send, pass } = twoProviders();
  first("FAILED");
  expect(await send()).toEqual(["TAKEN", ["first", "second"]]);
  expect(await send()).toEqual(["TAKEN", ["first", "second"]]);
  expect(await send()).toEqual(["TAKEN", ["second"]]);
  pass(1000);
  expect(await send()).toEqual(["TAKEN", ["first", "second"]]);
  expect(await send()).toEqual(["TAKEN", ["second"]]);
  pass(1000);
  first("TAKEN");
  expect(await send()).toEqual(["TAKEN", ["first"]]);
  first("FAILED");
  expect(await send()).toEqual(["TAKEN", ["first", "second"]]);
});

test("what one refuses for good no other is asked", async () => {
  const { first, send } = twoProviders();
  first("REFUSED");
  expect(await send()).toEqual(["REFUSED", ["first"]]);
});
