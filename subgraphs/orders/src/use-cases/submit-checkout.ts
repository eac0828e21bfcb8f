import { canonicalJson } from "@novatech/kernel/canonical-json";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type CheckoutAttempt, checkoutPosition } from "../domain/checkout-attempt.ts";
import { type CheckoutInput, faultsOfInput } from "../domain/checkout-input.ts";
import { beginCheckout } from "../domain/checkout-machine.ts";
import type { CheckoutRefusal } from "../domain/checkout-refusal.ts";
import { faultsOfSums, type OrderDraft } from "../domain/order-draft.ts";
import type { Admission } from "./admission.ts";
import type { NewAttempt, Quote, QuoteSource, TransactionPorts } from "./ports.ts";

/** How long a key gives the same attempt again, in milliseconds: 24 hours. */
const keyLifetimeMs = 24 * 3_600_000;

/** Who orders: a customer, a guest with the cart's secret, or somebody with neither. */
export type Buyer = {
  readonly userId: string | null;
  /** SHA-256 in hex of the cart token of the request. */
  readonly cartTokenHash: string | null;
};

/** What submitting needs beside the transaction. */
export type SubmitDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly quotes: QuoteSource;
  /** Runs work in one transaction. */
  readonly transaction: <Value>(work: (ports: TransactionPorts) => Promise<Value>) => Promise<Value>;
  /** The attempt of a caller's key, outside any transaction, and with `withCount` how many attempts are in flight. One statement. */
  readonly lookUp: (
    caller: string,
    idempotencyKey: string,
    withCount: boolean,
  ) => Promise<{ readonly attempt: CheckoutAttempt | null; readonly inFlight: number | null }>;
  readonly admission: Admission;
  /** Where shoppers may be sent back to by their bank. */
  readonly returnOrigins: readonly string[];
  /** SHA-256 in hex of a text. */
  readonly sha256Hex: (text: string) => string;
  /** The secret of a guest's attempt: the same at every call. */
  readonly accessTokenOf: (attemptId: string) => string;
  /** How long a check-out may take until it fails, in milliseconds. */
  readonly deadlineMs: number;
};

/**
 * Begins to order what a quote fixed. The same key and input give the same attempt, also to two requests at once, when the quote
 * has ended meanwhile and when too much is going on. Refusals come before anything is written. Rejects when cart does not answer.
 */
export async function submitCheckout(
  deps: SubmitDeps,
  buyer: Buyer,
  input: CheckoutInput,
): Promise<Result<CheckoutAttempt, readonly CheckoutRefusal[]>> {
  const faults = faultsOfInput(input, deps.returnOrigins);
  if (faults.length > 0) return refuse(faults);
  const caller = callerOf(buyer);
  if (caller === null) return refuse([{ code: "NOT_FOUND" }]);

  const now = deps.clock.now();
  const inputFingerprint = fingerprintOf(deps, input);
  const keyBefore = addMilliseconds(now, -keyLifetimeMs);
  const earlier = await findEarlier(deps, caller, input.idempotencyKey);
  if (earlier !== null && earlier.submittedAt > keyBefore) return repeated(earlier, inputFingerprint);

  const place = await deps.admission.enter();
  if ("pollAfterMs" in place) return refuse([{ code: "CHECKOUT_THROTTLED", pollAfterMs: place.pollAfterMs }]);
  let isWritten = false;
  try {
    const submission = { buyer, caller, input, inputFingerprint, now };
    const begun = await beginAttempt(deps, submission, earlier === null ? null : keyBefore);
    isWritten = begun.ok && begun.value.isNew;
    return begun.ok ? ok(begun.value.attempt) : begun;
  } finally {
    place.leave(isWritten);
  }
}

/** A field that came later counts only where it is given: a key from before must stay the same key. */
const fingerprintOf = ({ sha256Hex }: SubmitDeps, { returnUrl, ...input }: CheckoutInput): string =>
  sha256Hex(canonicalJson({ ...input, idempotencyKey: null, ...(returnUrl === null ? {} : { returnUrl }) }));

/** The caller's attempt of this key, however old; whoever asks counts for everybody when it is time. */
async function findEarlier(
  { lookUp, admission }: SubmitDeps,
  caller: string,
  key: string,
): Promise<CheckoutAttempt | null> {
  const count = admission.beginCount();
  try {
    const { attempt, inFlight } = await lookUp(caller, key, count !== null);
    count?.done(inFlight ?? 0);
    return attempt;
  } catch (error) {
    count?.failed();
    throw error;
  }
}

type Begun = { readonly attempt: CheckoutAttempt; readonly isNew: boolean };

/** Reads the quote and writes the attempt. `keyBefore`: the key was used before then and is free again; null when it was not used. */
async function beginAttempt(
  deps: SubmitDeps,
  submission: Omit<Submission, "quote">,
  keyBefore: Date | null,
): Promise<Result<Begun, readonly CheckoutRefusal[]>> {
  const { buyer, caller, input, inputFingerprint, now } = submission;
  const quote = await deps.quotes.find(input.quoteId);
  const refusal = refusalOfQuote(quote, buyer, input, now);
  if (quote === null || refusal !== null) return refuse([refusal ?? { code: "NOT_FOUND" }]);

  const added = newAttempt(deps, { ...submission, quote });
  return deps.transaction(async (ports): Promise<Result<Begun, readonly CheckoutRefusal[]>> => {
    if (keyBefore !== null) await ports.attempts.freeKey(caller, input.idempotencyKey, keyBefore);
    if (await ports.attempts.insert(added)) {
      await begin(ports, added.attempt);
      return ok({ attempt: added.attempt, isNew: true });
    }
    const taken = await ports.attempts.findByKey(caller, input.idempotencyKey);
    if (taken === null) return refuse([quoteIsTaken]);
    const known = repeated(taken, inputFingerprint);
    return known.ok ? ok({ attempt: known.value, isNew: false }) : known;
  });
}

const quoteIsTaken: CheckoutRefusal = {
  code: "INVALID_INPUT",
  message: "This quote is being ordered or was ordered already. Look at your orders, or quote the cart again.",
  field: ["input", "quoteId"],
};

const callerOf = (buyer: Buyer): string | null => {
  if (buyer.userId !== null) return `user:${buyer.userId}`;
  return buyer.cartTokenHash === null ? null : `cart:${buyer.cartTokenHash}`;
};

const repeated = (
  attempt: CheckoutAttempt,
  inputFingerprint: string,
): Result<CheckoutAttempt, readonly CheckoutRefusal[]> =>
  attempt.inputFingerprint === inputFingerprint ? ok(attempt) : refuse([{ code: "IDEMPOTENCY_KEY_REUSED" }]);

function refusalOfQuote(quote: Quote | null, buyer: Buyer, input: CheckoutInput, now: Date): CheckoutRefusal | null {
  const isTheirs =
    quote !== null &&
    ((quote.customerId !== null && quote.customerId === buyer.userId) ||
      (quote.cartTokenHash !== null && quote.cartTokenHash === buyer.cartTokenHash));
  if (!isTheirs) return { code: "NOT_FOUND" };
  const { total, currency } = quote.draft;
  if (quote.expiresAt <= now) return { code: "QUOTE_EXPIRED", expiredAt: quote.expiresAt };
  if (quote.currentCartVersion !== quote.draft.cartVersion)
    return { code: "VERSION_CONFLICT", cartId: quote.draft.cartId };
  if (input.expectedTotal.minor !== total.gross || input.expectedTotal.currency !== currency)
    return { code: "PRICE_CHANGED", quoteId: quote.id, total, currency };
  return null;
}

type Submission = {
  readonly quote: Quote;
  readonly buyer: Buyer;
  readonly caller: string;
  readonly input: CheckoutInput;
  readonly inputFingerprint: string;
  readonly now: Date;
};

function newAttempt(deps: SubmitDeps, { quote, buyer, caller, input, inputFingerprint, now }: Submission): NewAttempt {
  const id = deps.ids.next("chk");
  const orderId = deps.ids.next("order");
  const draft = toDraft(quote, deps.ids);
  const faults = faultsOfSums(draft);
  if (faults.length > 0) throw new Error(`the quote ${quote.id} does not add up: ${faults.join("; ")}`);
  return {
    attempt: {
      id,
      orderId,
      caller,
      customerId: buyer.userId,
      accessTokenHash: buyer.userId === null ? deps.sha256Hex(deps.accessTokenOf(id)) : null,
      inputFingerprint,
      quoteId: quote.id,
      ...beginCheckout(quote.hasCountedPromotions),
      stockRound: 1,
      failureCode: null,
      unavailableVariantIds: [],
      draft,
      billingCountryCode: (input.billingAddress ?? quote.deliveryAddress).countryCode,
      deadlineAt: addMilliseconds(now, deps.deadlineMs),
      submittedAt: now,
      completedAt: null,
    },
    idempotencyKey: input.idempotencyKey,
    paymentMethodToken: input.paymentMethodToken,
    returnUrl: input.returnUrl,
    contact: {
      orderId,
      email: input.email,
      phone: input.phone,
      deliveryAddress: quote.deliveryAddress,
      billingAddress: input.billingAddress,
    },
  };
}

/** Lines and parts get ids of their own: a quote's line may be quoted again, an order's is of this order alone. */
function toDraft(quote: Quote, ids: IdSource): OrderDraft {
  const { shipping, lines, ...rest } = quote.draft;
  const merchantIds = [...new Set([...lines, ...shipping].map((part) => part.merchantId))];
  const partOf = new Map(merchantIds.map((merchantId) => [merchantId, ids.next("mord")]));
  const partIdOf = (merchantId: string): string => partOf.get(merchantId) ?? "";
  const free = { net: 0n, tax: 0n, gross: 0n };
  return {
    ...rest,
    merchantOrders: merchantIds.map((merchantId) => {
      const share = shipping.find((part) => part.merchantId === merchantId);
      return {
        merchantOrderId: partIdOf(merchantId),
        merchantId,
        shipping: share?.cost ?? free,
        shippingTaxRateBasisPoints: share?.taxRateBasisPoints ?? 0,
      };
    }),
    lines: lines.map(({ merchantId, ...line }) => ({
      ...line,
      lineId: ids.next("line"),
      merchantOrderId: partIdOf(merchantId),
    })),
  };
}

async function begin(ports: TransactionPorts, attempt: CheckoutAttempt): Promise<void> {
  await ports.publish.checkoutSubmitted(attempt);
  ports.hint({ kind: "checkout", id: attempt.id, position: checkoutPosition(attempt.status) });
}
