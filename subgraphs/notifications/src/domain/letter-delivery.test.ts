import { expectDiagram } from "@novatech/testkit/state-diagram";
import { describe, expect, test } from "vitest";
import { judgeLetter, type LetterSignal, letterMoves, type LetterStatus, moveLetter } from "./letter-delivery.ts";

const now = new Date("2026-01-15T12:00:00Z");
const deadlineAt = new Date("2026-01-18T12:00:00Z");
const failed = { outcome: "FAILED", provider: "smtp", reason: "421", retryAfterMs: null } as const;
const judge = (attempts: number, more: Partial<Parameters<typeof judgeLetter>[1]> = {}, answer = {}) =>
  judgeLetter({ ...failed, ...answer }, { attempts, random: 0.5, now, deadlineAt, ...more });

describe("what a provider says", () => {
  test("a letter that was taken or refused for good is not tried again", () => {
    const given = { attempts: 1, random: 0, now, deadlineAt };
    expect(judgeLetter({ outcome: "TAKEN", provider: "smtp", providerMessageId: "1" }, given)).toEqual({
      signal: "TAKEN",
      nextAttemptAt: null,
    });
    expect(judgeLetter({ outcome: "REFUSED", provider: "smtp", reason: "550", isAddress: true }, given).signal).toBe(
      "REFUSED",
    );
  });

  test("one that failed is tried again, later each time, until its deadline", () => {
    const waited = [1, 2, 3, 8, 20].map((attempts) => (judge(attempts).nextAttemptAt?.getTime() ?? 0) - now.getTime());
    expect(waited).toEqual([20_000, 60_000, 300_000, 14_400_000, 14_400_000]);
    expect(judge(1, { deadlineAt: new Date(now.getTime() + 20_000) })).toEqual({
      signal: "GIVEN_UP",
      nextAttemptAt: null,
    });
  });

  test("not before the provider wants it, by four hours at most", () => {
    expect(judge(1, {}, { retryAfterMs: 90_000 }).nextAttemptAt).toEqual(new Date(now.getTime() + 90_000));
    expect(judge(1, {}, { retryAfterMs: 1e9 }).nextAttemptAt).toEqual(new Date(now.getTime() + 14_400_000));
  });
});

describe("the states of a delivery", () => {
  const statuses = Object.keys(letterMoves) as LetterStatus[];
  test.each(statuses.filter((status) => ["SENT", "FAILED", "SUPPRESSED"].includes(status)))(
    "%s is an end that only sending again leaves",
    (status) => {
      expect(Object.keys(letterMoves[status])).toEqual(["RESENT"]);
      expect(moveLetter(status, "TAKEN")).toBeNull();
    },
  );
  test.each(["PENDING", "DEFERRED"] as const)(
    "%s can end in every way and is not sent again while it is on its way",
    (status) => {
      const ends = new Set(Object.values(letterMoves[status]));
      expect(ends).toEqual(new Set(["SENT", "FAILED", "PENDING", "SUPPRESSED", "DEFERRED"]));
      expect(moveLetter(status, "RESENT")).toBeNull();
    },
  );
  test("only what waits for a digest comes in one", () => {
    const from = statuses.filter((status) => moveLetter(status, "DIGESTED" satisfies LetterSignal) !== null);
    expect(from).toEqual(["DEFERRED"]);
  });
});

test("the README draws them", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "delivery", letterMoves);
});
