import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type AuthorizationAnswer,
  type Hold,
  notReauthorizable,
  type PaymentProvider,
} from "../src/use-cases/provider.ts";

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
  /** A card whose bank wants to see the shopper, and what its page would do; null where a person would have to. */
  readonly challenge: {
    readonly token: string;
    readonly pass: (url: string) => Promise<void>;
    readonly fail: (url: string) => Promise<void>;
  } | null;
  /** The bank takes back what was taken of a hold; null where nobody can make it. */
  readonly dispute: ((reference: string) => Promise<void>) | null;
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
      provider.authorize({ key, amountMinor, currency, methodToken, returnUrl: null });
    const hold = async (methodToken = under.tokens.good, currency = "EUR"): Promise<Hold> => {
      const key = newKey();
      const answer = await ask(methodToken, { key, currency });
      if (answer.kind !== "held") throw new Error(`not held: ${JSON.stringify(answer)}`);
      return { reference: answer.reference, isTakenOnce: answer.isTakenOnce };
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
      expect(await provider.find({ key, askedAt: new Date(), reference: null })).toEqual(answer);
      const { reference, expiresAt } = answer as Extract<AuthorizationAnswer, { kind: "held" }>;
      expect(await provider.find({ key, askedAt: new Date(), reference })).toEqual(answer);
      expect(expiresAt?.getTime()).toBeGreaterThan(Date.now() + 86_400_000);
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
      expect(await provider.find({ key, askedAt: new Date(), reference: null })).toEqual({
        kind: "refused",
        reason: "card_declined",
      });
      expect(await provider.find({ key: newKey(), askedAt: new Date(), reference: null })).toBeNull();
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
      expect(await provider.release({ key: randomUUID(), hold: held })).toEqual(done);
      expect(await provider.release({ key: randomUUID(), hold: held })).toEqual(done);
      expect(await provider.capture(amount(held, 1_000n))).toMatchObject(refused);
      expect(await provider.look(held.reference)).toMatchObject({ capturedMinor: 0n, state: "ENDED" });
    });

    test("lets go of what is left of a hold, and nothing of what was taken", async () => {
      const held = await hold();
      await provider.capture(amount(held, 4_000n));
      const key = randomUUID();
      expect(await provider.release({ key, hold: held })).toEqual(done);
      expect(await provider.release({ key, hold: held })).toEqual(done);
      expect(await provider.capture(amount(held, 1_000n))).toMatchObject(refused);
      expect(await provider.look(held.reference)).toMatchObject({
        capturedMinor: 4_000n,
        refundedMinor: 0n,
        state: "ENDED",
      });
      expect(await provider.refund(amount(held, 4_000n))).toEqual(done);
    });

    const challenged = async () => {
      if (under.challenge === null) return null;
      const key = newKey();
      const request = { key, amountMinor: 10_000n, currency: "EUR", methodToken: under.challenge.token };
      const answer = await provider.authorize({ ...request, returnUrl: "https://shop.example/back" });
      if (answer.kind !== "action_required") throw new Error(`no challenge: ${JSON.stringify(answer)}`);
      const stand = () => provider.find({ key, askedAt: new Date(), reference: answer.reference });
      return { ...under.challenge, ...answer, key, stand, hold: { reference: answer.reference, isTakenOnce: false } };
    };

    test("holds nothing while the shopper's bank wants to see them, and the money when they were there", async () => {
      const found = await challenged();
      if (found === null) return;
      expect(found.url).toMatch(/^https?:/);
      expect(await found.stand()).toMatchObject({ kind: "action_required", url: found.url });
      expect(await provider.find({ key: found.key, askedAt: new Date(), reference: null })).toMatchObject({
        kind: "action_required",
      });
      expect(await provider.look(found.reference)).toMatchObject({ state: "REFUSED" });
      await found.pass(found.url);
      expect(await found.stand()).toMatchObject({ kind: "held", reference: found.reference });
      expect(await provider.look(found.reference)).toMatchObject({ state: "OPEN" });
    });

    test("refuses when the shopper's bank did not believe them", async () => {
      const found = await challenged();
      if (found === null) return;
      await found.fail(found.url);
      expect(await found.stand()).toEqual({ kind: "refused", reason: "authentication_failed" });
    });

    test("ends a challenge for good: who passes it afterwards holds nothing", async () => {
      const found = await challenged();
      if (found === null) return;
      expect(await provider.release({ key: randomUUID(), hold: found.hold })).toEqual(done);
      await found.pass(found.url);
      expect(await found.stand()).toEqual({ kind: "refused", reason: "canceled" });
      expect(await provider.look(found.reference)).toMatchObject({ state: "REFUSED" });
    });

    test("tells what the bank took back, and gives it back no second time", async () => {
      if (under.dispute === null) return;
      const held = await hold();
      await provider.capture(amount(held, 10_000n));
      await under.dispute(held.reference);
      expect(await provider.look(held.reference)).toMatchObject({
        disputedMinor: 10_000n,
        disputeReason: "fraudulent",
      });
      expect(await provider.refund(amount(held, 1_000n))).toEqual({ kind: "refused", reason: "charge_disputed" });
    });

    test("holds money anew without the shopper, or says that it never can", async () => {
      const held = await hold();
      const key = `${newKey()}:1.0`;
      const request = { key, hold: held, amountMinor: 6_000n, currency: "EUR" };
      const answer = await provider.reauthorize(request);
      expect(await provider.reauthorize(request)).toEqual(answer);
      const said = answer.kind === "refused" ? answer.reason : answer.kind;
      expect(["held", notReauthorizable]).toContain(said);
      const reference = answer.kind === "held" ? answer.reference : held.reference;
      const anew = { key, amountMinor: 6_000n, state: "OPEN" };
      expect(await provider.look(reference)).toMatchObject(answer.kind === "held" ? anew : { amountMinor: 10_000n });
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
      await provider.release({ key: randomUUID(), hold: ended });
      const range = { since, until: new Date(Date.now() + 60_000) };
      const listed = new Map(
        (await Array.fromAsync(provider.list(range))).map((books) => [books.reference, books.state]),
      );
      expect([listed.get(open.reference), listed.get(ended.reference)]).toEqual(["OPEN", "ENDED"]);
      const before = await Array.fromAsync(provider.list({ since: new Date(0), until: new Date(1_000) }));
      expect(before).toEqual([]);
      expect(await provider.look("pi_nobody")).toBeNull();
    });
  });
}
