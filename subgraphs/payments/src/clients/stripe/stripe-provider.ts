import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { TheirBooks } from "../../domain/books.ts";
import {
  type AmountRequest,
  type AuthorizationAnswer,
  notReauthorizable,
  type PaymentProvider,
} from "../../use-cases/provider.ts";
import { toStripeAmount } from "./stripe-amount.ts";
import {
  isDisputed,
  keyMetadata,
  refusalOf,
  toAuthorization,
  toBooks,
  toRefund,
  withDisputes,
} from "./stripe-answers.ts";

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
    authorize: async ({ key, amountMinor, currency, methodToken, returnUrl }) => {
      const amount = toStripeAmount(amountMinor, currency);
      if (amount === null) return notExpressible;
      if (!/^pm_\w{1,200}$/.test(methodToken)) return refused("invalid_token");
      const intent = stripe.paymentIntents.create(
        {
          amount,
          currency: currency.toLowerCase(),
          capture_method: "manual",
          confirm: true,
          // With an address to come back to, a challenge is a page of the bank's, by `next_action.redirect_to_url`
          // (https://docs.stripe.com/api/payment_intents/object#payment_intent_object-next_action); without one it is a refusal.
          ...(returnUrl === null ? { error_on_requires_action: true } : { return_url: returnUrl }),
          payment_method: methodToken,
          allowed_payment_method_types: ["card"],
          payment_method_options: {
            // A hold that lasts longer need not be renewed: https://docs.stripe.com/payments/extended-authorization.
            card: { request_multicapture: "if_available", request_extended_authorization: "if_available" },
          },
          metadata: { [keyMetadata]: key },
          expand,
        },
        { idempotencyKey: key },
      );
      return answered(intent.then(toAuthorization));
    },
    find: async ({ key, askedAt, reference }) =>
      reference === null
        ? ((await search(key)) ?? (await findInList(key, askedAt)))
        : toAuthorization(await retrieve(reference)),
    // A payment method that was confirmed without a customer cannot be used again, and keeping cards needs the shopper's consent:
    // https://docs.stripe.com/payments/save-during-payment.
    reauthorize: async () => refused(notReauthorizable),
    capture,
    // Of a partly captured intent the rest is given back to the cardholder: https://docs.stripe.com/api/payment_intents/cancel.
    release: async ({ key, hold }) => {
      const { status } = await retrieve(hold.reference);
      if (status === "canceled" || status === "succeeded") return { kind: "done" };
      const ended = stripe.paymentIntents.cancel(hold.reference, {}, { idempotencyKey: key });
      return answered(ended.then(() => ({ kind: "done" }) as const));
    },
    refund,
    look: async (reference) => {
      try {
        return await booksOf(await retrieve(reference));
      } catch (error) {
        if (refusalOf(error).reason === "resource_missing") return null;
        throw error;
      }
    },
    list: async function* ({ since, until }) {
      const created = { gte: seconds(since), lt: Math.ceil(until.getTime() / 1000) };
      for await (const intent of stripe.paymentIntents.list({ created, limit: 100, expand: ["data.latest_charge"] })) {
        const books = await booksOf(intent);
        if (books !== null) yield books;
      }
    },
  };

  async function booksOf(intent: Stripe.PaymentIntent): Promise<TheirBooks | null> {
    const books = toBooks(intent);
    if (books === null || !isDisputed(intent)) return books;
    return withDisputes(books, await Array.fromAsync(stripe.disputes.list({ payment_intent: intent.id, limit: 100 })));
  }

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
