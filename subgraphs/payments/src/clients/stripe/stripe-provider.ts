import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { AmountRequest, AuthorizationAnswer, PaymentProvider } from "../../use-cases/provider.ts";
import { toStripeAmount } from "./stripe-amount.ts";
import { keyMetadata, refusalOf, toAuthorization, toBooks, toRefund } from "./stripe-answers.ts";

const refused = (reason: string) => ({ kind: "refused", reason }) as const;
const notExpressible = refused("amount_not_representable");
const expand = ["latest_charge"];
/** Stripe's clock and ours may differ by this much, in seconds. */
const clockSlackSeconds = 60;

/** The metadata of an intent under which one of its captures stands: at most 40 characters, and no capture fills more than one of the 50. */
const captureMark = (key: string): string => `capture_${createHash("sha256").update(key).digest("hex").slice(0, 24)}`;

/** A text within a search query. Source: https://docs.stripe.com/search#search-query-language. */
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;

/** What `work` answers, or the refusal behind its error; rejects when there is no answer. */
const answered = <Answer>(work: Promise<Answer>): Promise<Answer | ReturnType<typeof refusalOf>> =>
  work.catch(refusalOf);

/**
 * Stripe as a payment provider: one PaymentIntent with manual capture for a check-out, made and confirmed in one request with a
 * payment method (`pm_…`) that Stripe's own form made in the browser. No card data comes here, and none is taken: a token of
 * another form is refused unsent. Rejects when Stripe gave no answer.
 */
export function createStripeProvider(stripe: Stripe): PaymentProvider {
  const retrieve = (reference: string): Promise<Stripe.PaymentIntent> =>
    stripe.paymentIntents.retrieve(reference, { expand });

  async function capture({ key, hold, amountMinor, currency, wasAsked }: AmountRequest) {
    const amount = toStripeAmount(amountMinor, currency);
    if (amount === null) return notExpressible;
    const mark = captureMark(key);
    // The mark is written by the capture itself: there with it, absent without it.
    if (wasAsked && (await retrieve(hold.reference)).metadata[mark] !== undefined) return { kind: "done" } as const;
    const taken = stripe.paymentIntents.capture(
      hold.reference,
      {
        amount_to_capture: amount,
        metadata: { [mark]: String(amount) },
        // Never true with multicapture: whether a capture is the last may have changed when it is asked for again, and the same
        // key with other parameters is an error. The last is told by the amount.
        ...(hold.isTakenOnce ? {} : { final_capture: false }),
      },
      { idempotencyKey: key },
    );
    return answered(taken.then(() => ({ kind: "done" }) as const));
  }

  async function refund({ key, hold, amountMinor, currency, wasAsked }: AmountRequest) {
    const amount = toStripeAmount(amountMinor, currency);
    if (amount === null) return notExpressible;
    if (wasAsked) {
      for await (const known of stripe.refunds.list({ payment_intent: hold.reference, limit: 100 }))
        if (known.metadata?.[keyMetadata] === key) return toRefund(known);
    }
    const request = { payment_intent: hold.reference, amount, metadata: { [keyMetadata]: key } };
    return answered(stripe.refunds.create(request, { idempotencyKey: key }).then(toRefund));
  }

  return {
    authorize: async ({ key, amountMinor, currency, methodToken }) => {
      const amount = toStripeAmount(amountMinor, currency);
      if (amount === null) return notExpressible;
      if (!/^pm_\w{1,200}$/.test(methodToken)) return refused("invalid_token");
      const intent = stripe.paymentIntents.create(
        {
          amount,
          currency: currency.toLowerCase(),
          capture_method: "manual",
          confirm: true,
          // Nobody is there to answer a challenge when this runs: it is a refusal, not an intent that waits.
          error_on_requires_action: true,
          payment_method: methodToken,
          allowed_payment_method_types: ["card"],
          payment_method_options: { card: { request_multicapture: "if_available" } },
          metadata: { [keyMetadata]: key },
          expand,
        },
        { idempotencyKey: key },
      );
      return answered(intent.then(toAuthorization));
    },
    find: async ({ key, askedAt }) => (await search(key)) ?? (await findInList(key, askedAt)),
    capture,
    void: async ({ key, hold }) => {
      const intent = await retrieve(hold.reference);
      if (intent.status === "canceled") return { kind: "done" };
      // Cancelling one of which a part was taken would let the rest go.
      if ((toBooks(intent)?.capturedMinor ?? 0n) > 0n) return refused("already_captured");
      const ended = stripe.paymentIntents.cancel(hold.reference, {}, { idempotencyKey: key });
      return answered(ended.then(() => ({ kind: "done" }) as const));
    },
    refund,
    look: async (reference) => {
      try {
        return toBooks(await retrieve(reference));
      } catch (error) {
        if (refusalOf(error).reason === "resource_missing") return null;
        throw error;
      }
    },
    list: async function* ({ since, until }) {
      const created = { gte: seconds(since), lt: Math.ceil(until.getTime() / 1000) };
      for await (const intent of stripe.paymentIntents.list({ created, limit: 100, expand: ["data.latest_charge"] })) {
        const books = toBooks(intent);
        if (books !== null) yield books;
      }
    },
  };

  /** Quick, but may lag by up to an hour: it can say yes, never no. Source: https://docs.stripe.com/search#data-freshness. */
  async function search(key: string): Promise<AuthorizationAnswer | null> {
    const query = `metadata[${quoted(keyMetadata)}]:${quoted(key)}`;
    const found = await stripe.paymentIntents
      .search({ query, limit: 1, expand: ["data.latest_charge"] })
      // Not offered everywhere (India); the list below is.
      .catch(() => ({ data: [] }));
    const [intent] = found.data;
    // What it shows may be old as well; the intent itself is not.
    return intent === undefined ? null : toAuthorization(await retrieve(intent.id));
  }

  /** Slow, but complete: lists show what is written at once. */
  async function findInList(key: string, askedAt: Date): Promise<AuthorizationAnswer | null> {
    const created = { gte: seconds(askedAt) - clockSlackSeconds };
    for await (const intent of stripe.paymentIntents.list({ created, limit: 100, expand: ["data.latest_charge"] }))
      if (intent.metadata[keyMetadata] === key) return toAuthorization(intent);
    return null;
  }
}

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);
