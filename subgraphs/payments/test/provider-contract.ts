import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hold, PaymentProvider } from "../src/use-cases/provider.ts";

/** A provider with tokens of cards that behave in a known way. */
export type ProviderUnderTest = {
  readonly provider: PaymentProvider;
  readonly tokens: {
    readonly good: string;
    readonly declined: string;
    readonly insufficientFunds: string;
    /** A form the provider knows, of a card it does not. */
    readonly unknown: string;
    /** Refused when it is given back; null where no such card is known. */
    readonly refundRefused: string | null;
  };
  /** A card whose hold is taken once; null where the provider has none. */
  readonly takenOnce: string | null;
  readonly close: () => Promise<void>;
};

/** What every payment provider of the room promises. `open` is called once; not at all with a `skipReason`, which is printed. */
export function describeProvider(
  name: string,
  open: () => Promise<ProviderUnderTest>,
  skipReason: string | null = null,
): void {
  const note = skipReason === null ? "" : ` (not run: ${skipReason})`;
  describe.skipIf(skipReason !== null)(`the payment provider: ${name}${note}`, () => {
    let under: ProviderUnderTest;
    let provider: PaymentProvider;
    beforeAll(async () => {
      under = await open();
      provider = under.provider;
    });
    afterAll(() => under.close());

    const newKey = () => `chk_${randomUUID()}:authorize`;
    const ask = (methodToken: string, { key = newKey(), amountMinor = 10_000n, currency = "EUR" } = {}) =>
      provider.authorize({ key, amountMinor, currency, methodToken });
    const hold = async (methodToken = under.tokens.good, currency = "EUR"): Promise<Hold> => {
      const key = newKey();
      const answer = await ask(methodToken, { key, currency });
      if (answer.kind !== "held") throw new Error(`not held: ${answer.reason}`);
      return { key, reference: answer.reference, isTakenOnce: answer.isTakenOnce };
    };
    const amount = (held: Hold, amountMinor: bigint, key = randomUUID(), wasAsked = false, currency = "EUR") => ({
      key,
      hold: held,
      amountMinor,
      currency,
      wasAsked,
    });
    const done = { kind: "done" };
    const refused = { kind: "refused" };

    test("holds money, shows what may be shown of the card, and answers the same key the same", async () => {
      const key = newKey();
      const answer = await ask(under.tokens.good, { key });
      expect(answer).toMatchObject({ kind: "held", card: { brand: "visa", last4: "4242" } });
      expect(await ask(under.tokens.good, { key })).toEqual(answer);
      expect(await provider.find({ key, askedAt: new Date() })).toEqual(answer);
    });

    test("refuses a key that is used again for another amount", async () => {
      const key = newKey();
      await ask(under.tokens.good, { key });
      const other = await ask(under.tokens.good, { key, amountMinor: 10_001n });
      expect(other).toEqual({ kind: "refused", reason: "idempotency_key_reused" });
    });

    test("says why it refuses, and says so again", async () => {
      for (const [token, reason] of [
        [under.tokens.declined, "card_declined"],
        [under.tokens.insufficientFunds, "insufficient_funds"],
        [under.tokens.unknown, "invalid_token"],
        ["4242424242424242", "invalid_token"],
      ] as const) {
        const key = newKey();
        expect(await ask(token, { key })).toEqual({ kind: "refused", reason });
        expect(await ask(token, { key })).toEqual({ kind: "refused", reason });
      }
    });

    test("finds a refusal by its key, and nothing for a key it never got", async () => {
      const key = newKey();
      await ask(under.tokens.declined, { key });
      expect(await provider.find({ key, askedAt: new Date() })).toEqual({ kind: "refused", reason: "card_declined" });
      expect(await provider.find({ key: newKey(), askedAt: new Date() })).toBeNull();
    });

    test("takes a hold in parts, never more than is left, and each key once", async () => {
      const held = await hold();
      if (held.isTakenOnce) return;
      const first = amount(held, 4_000n);
      expect(await provider.capture(first)).toEqual(done);
      expect(await provider.capture({ ...first, wasAsked: true })).toEqual(done);
      expect(await provider.capture(first)).toEqual(done);
      expect(await provider.capture(amount(held, 6_001n))).toMatchObject(refused);
      expect(await provider.capture(amount(held, 6_000n))).toEqual(done);
      expect(await provider.capture(amount(held, 1n))).toMatchObject(refused);
      expect(await provider.look(held.reference)).toMatchObject({ capturedMinor: 10_000n, state: "ENDED" });
    });

    test("says of a hold whether it is taken once, and lets go of what its one capture leaves", async () => {
      if (under.takenOnce === null) return;
      const held = await hold(under.takenOnce);
      expect(held.isTakenOnce).toBe(true);
      expect(await provider.capture(amount(held, 4_000n))).toEqual(done);
      expect(await provider.capture(amount(held, 1n))).toMatchObject(refused);
      expect(await provider.look(held.reference)).toMatchObject({ capturedMinor: 4_000n, state: "ENDED" });
    });

    test("ends a hold, and again without complaint; nothing is taken of it then", async () => {
      const held = await hold();
      expect(await provider.void({ key: randomUUID(), hold: held })).toEqual(done);
      expect(await provider.void({ key: randomUUID(), hold: held })).toEqual(done);
      expect(await provider.capture(amount(held, 1_000n))).toMatchObject(refused);
      expect(await provider.look(held.reference)).toMatchObject({ capturedMinor: 0n, state: "ENDED" });
    });

    test("does not end a hold of which something was taken", async () => {
      const held = await hold();
      await provider.capture(amount(held, held.isTakenOnce ? 10_000n : 4_000n));
      expect(await provider.void({ key: randomUUID(), hold: held })).toEqual({
        kind: "refused",
        reason: "already_captured",
      });
    });

    test("gives back what was taken, in parts, never more, and each key once", async () => {
      const held = await hold();
      expect(await provider.refund(amount(held, 1n))).toMatchObject(refused);
      await provider.capture(amount(held, 10_000n));
      const first = amount(held, 4_000n);
      expect(await provider.refund(first)).toEqual(done);
      expect(await provider.refund(first)).toEqual(done);
      expect(await provider.refund({ ...first, wasAsked: true })).toEqual(done);
      expect(await provider.refund(amount(held, 6_001n))).toMatchObject(refused);
      expect(await provider.refund(amount(held, 6_000n))).toEqual(done);
      expect(await provider.look(held.reference)).toMatchObject({ refundedMinor: 10_000n });
    });

    test("says when money cannot be given back", async () => {
      if (under.tokens.refundRefused === null) return;
      const held = await hold(under.tokens.refundRefused);
      await provider.capture(amount(held, 10_000n));
      expect(await provider.refund(amount(held, 4_000n))).toEqual({
        kind: "refused",
        reason: "expired_or_canceled_card",
      });
      expect(await provider.look(held.reference)).toMatchObject({ refundedMinor: 0n });
    });

    test("takes one of two captures that together are too much, asked at once", async () => {
      const held = await hold();
      const both = [amount(held, 7_000n), amount(held, 7_000n)];
      const answers = await Promise.all(both.map((request) => provider.capture(request).catch(() => null)));
      // A lost race for the object is no answer: asked again, it is one.
      for (const [index, request] of both.entries())
        answers[index] ??= await provider.capture({ ...request, wasAsked: true });
      expect(new Set(answers.map((answer) => answer?.kind))).toEqual(new Set(["done", "refused"]));
    });

    test("counts a currency without decimals in whole units", async () => {
      const held = await hold(under.tokens.good, "JPY");
      await provider.capture(amount(held, 10_000n, randomUUID(), false, "JPY"));
      expect(await provider.look(held.reference)).toMatchObject({
        currency: "JPY",
        amountMinor: 10_000n,
        capturedMinor: 10_000n,
      });
    });

    test("lists what it was asked for since a moment, and shows nothing it does not know", async () => {
      const since = new Date(Date.now() - 60_000);
      const [open, ended] = [await hold(), await hold()];
      await provider.void({ key: randomUUID(), hold: ended });
      const range = { since, until: new Date(Date.now() + 60_000) };
      const listed = new Map((await Array.fromAsync(provider.list(range))).map((books) => [books.key, books.state]));
      expect([listed.get(open.key), listed.get(ended.key)]).toEqual(["OPEN", "ENDED"]);
      const before = await Array.fromAsync(provider.list({ since: new Date(0), until: new Date(1_000) }));
      expect(before).toEqual([]);
      expect(await provider.look("pi_nobody")).toBeNull();
    });
  });
}
