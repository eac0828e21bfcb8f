import { randomUUID } from "node:crypto";

/** An error as Stripe's API has it: https://docs.stripe.com/api/errors. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body["code"] ?? body["type"]));
    this.status = status;
    this.body = body;
  }
}

const invalid = (code: string | undefined, message: string, param?: string): StripeRefusal =>
  new StripeRefusal(400, { type: "invalid_request_error", code, message, param });

type Charge = {
  id: string;
  object: "charge";
  status: "succeeded" | "failed";
  amount_captured: number;
  amount_refunded: number;
  disputed: boolean;
  payment_method_details: {
    card: { brand: string; last4: string; multicapture: { status: string }; capture_before?: number };
  };
};
export type Intent = {
  id: string;
  object: "payment_intent";
  amount: number;
  amount_capturable: number;
  amount_received: number;
  currency: string;
  status: string;
  created: number;
  metadata: Record<string, string>;
  last_payment_error: Readonly<Record<string, unknown>> | null;
  /** https://docs.stripe.com/api/payment_intents/object#payment_intent_object-next_action; null while nothing is wanted of the shopper. */
  next_action: { type: "redirect_to_url"; redirect_to_url: { url: string; return_url: string } } | null;
  latest_charge: Charge | null;
};
export type Dispute = {
  id: string;
  object: "dispute";
  amount: number;
  payment_intent: string;
  reason: string;
  status: string;
};
export type Refund = {
  id: string;
  object: "refund";
  amount: number;
  payment_intent: string;
  status: string;
  failure_reason: string | null;
  metadata: Record<string, string>;
};
type Form = Readonly<Record<string, string>>;

/** Test cards: https://docs.stripe.com/testing. Not Stripe's names are `pm_card_single`, without multicapture, and `pm_card_long`, with an extended authorization. */
const cards: Readonly<Record<string, { readonly brand: string; readonly last4: string; readonly declined?: string }>> =
  {
    pm_card_visa: { brand: "visa", last4: "4242" },
    pm_card_mastercard: { brand: "mastercard", last4: "4444" },
    pm_card_long: { brand: "visa", last4: "4242" },
    pm_card_single: { brand: "visa", last4: "4242" },
    pm_card_refundFail: { brand: "visa", last4: "5126" },
    pm_card_pendingRefund: { brand: "visa", last4: "7726" },
    pm_card_visa_chargeDeclined: { brand: "visa", last4: "0002", declined: "generic_decline" },
    pm_card_visa_chargeDeclinedInsufficientFunds: { brand: "visa", last4: "9995", declined: "insufficient_funds" },
    pm_card_visa_chargeDeclinedStolenCard: { brand: "visa", last4: "9979", declined: "stolen_card" },
    pm_card_authenticationRequired: { brand: "visa", last4: "3220", declined: "authentication_required" },
  };

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

const metadataOf = (form: Form): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const key = /^metadata\[([^\]]+)\]$/.exec(name)?.[1];
      return key === undefined ? [] : [[key, value]];
    }),
  );

/** Source: https://docs.stripe.com/api/metadata (50 keys of 40 characters, values of 500). */
function addMetadata(target: Record<string, string>, added: Record<string, string>): void {
  const merged = { ...target, ...added };
  const isLong = Object.entries(merged).some(([key, value]) => key.length > 40 || value.length > 500);
  if (isLong || Object.keys(merged).length > 50)
    throw invalid("parameter_invalid", "metadata is too large", "metadata");
  Object.assign(target, added);
}

/** A whole positive number in the smallest unit: https://docs.stripe.com/currencies. */
function amountOf(form: Form, name: string): number {
  if (!/^[1-9]\d{0,11}$/.test(form[name] ?? "")) throw invalid("parameter_invalid_integer", `${name} is wrong`, name);
  return Number(form[name]);
}

/** What Stripe does to PaymentIntents and Refunds, as far as the room asks for it. State in memory. */
export function createStripeObjects(now: () => Date) {
  const intents = new Map<string, Intent>();
  const refunds: Refund[] = [];
  const disputes: Dispute[] = [];
  const methods = new Map<string, string>();
  /** Charges that are made when the shopper was at their bank. */
  const challenged = new Map<string, Charge>();
  const id = (prefix: string) => `${prefix}_${randomUUID().replaceAll("-", "")}`;
  const intent = (reference: string): Intent => {
    const found = intents.get(reference);
    if (found) return found;
    throw new StripeRefusal(404, { type: "invalid_request_error", code: "resource_missing", param: "intent" });
  };
  const unexpected = (found: Intent): StripeRefusal =>
    new StripeRefusal(400, {
      type: "invalid_request_error",
      code: "payment_intent_unexpected_state",
      message: `This PaymentIntent could not be changed because it has a status of ${found.status}.`,
      payment_intent: found,
    });

  return {
    intents,
    refunds,
    disputes,
    intent,
    /** https://docs.stripe.com/api/payment_intents/create with `confirm`; https://docs.stripe.com/payments/place-a-hold-on-a-payment-method. */
    create: (form: Form): Intent => {
      const amount = amountOf(form, "amount");
      const method = form["payment_method"] ?? "";
      const card = Object.hasOwn(cards, method) ? cards[method] : undefined;
      if (form["confirm"] !== "true" || form["capture_method"] !== "manual") throw invalid(undefined, "not modelled");
      if (form["allowed_payment_method_types[0]"] !== "card") throw invalid(undefined, "not modelled");
      if (!card) throw invalid("resource_missing", `No such PaymentMethod: '${method}'`, "payment_method");
      const wantsMany = form["payment_method_options[card][request_multicapture]"] === "if_available";
      const wantsLong = form["payment_method_options[card][request_extended_authorization]"] === "if_available";
      const charge: Charge = {
        id: id("ch"),
        object: "charge",
        status: card.declined === undefined ? "succeeded" : "failed",
        amount_captured: 0,
        amount_refunded: 0,
        disputed: false,
        payment_method_details: {
          card: {
            brand: card.brand,
            last4: card.last4,
            multicapture: { status: wantsMany && method !== "pm_card_single" ? "available" : "unavailable" },
            // 7 days, up to 30 for an extended authorization: https://docs.stripe.com/payments/extended-authorization.
            capture_before: seconds(now()) + (wantsLong && method === "pm_card_long" ? 30 : 7) * 86_400,
          },
        },
      };
      const made: Intent = {
        id: id("pi"),
        object: "payment_intent",
        amount,
        amount_capturable: 0,
        amount_received: 0,
        currency: form["currency"] ?? "",
        status: "requires_payment_method",
        created: seconds(now()),
        metadata: {},
        last_payment_error: null,
        next_action: null,
        latest_charge: charge,
      };
      addMetadata(made.metadata, metadataOf(form));
      intents.set(made.id, made);
      methods.set(made.id, method);
      if (card.declined !== undefined) {
        // https://docs.stripe.com/declines/codes; `error_on_requires_action` makes a challenge an error of this kind.
        const isChallenge = card.declined === "authentication_required";
        const returnUrl = form["return_url"];
        if (isChallenge && returnUrl !== undefined) {
          // Confirmed with a return_url, it waits for the shopper, and no charge is made until they were there:
          // https://docs.stripe.com/payments/3d-secure/authentication-flow and https://docs.stripe.com/payments/paymentintents/lifecycle.
          made.status = "requires_action";
          made.latest_charge = null;
          challenged.set(made.id, charge);
          const url = `https://hooks.stripe.com/redirect/authenticate/${made.id}`;
          made.next_action = { type: "redirect_to_url", redirect_to_url: { url, return_url: returnUrl } };
          return made;
        }
        if (isChallenge && form["error_on_requires_action"] !== "true") throw invalid(undefined, "not modelled");
        const error = {
          type: "card_error",
          code: isChallenge ? "authentication_required" : "card_declined",
          decline_code: card.declined,
        };
        made.last_payment_error = error;
        throw new StripeRefusal(402, { ...error, payment_intent: made });
      }
      made.status = "requires_capture";
      made.amount_capturable = amount;
      return made;
    },
    /** https://docs.stripe.com/api/payment_intents/capture and https://docs.stripe.com/payments/multicapture (at most 50 captures, final_capture only where it is available). */
    capture: (reference: string, form: Form): Intent => {
      const found = intent(reference);
      if (found.status !== "requires_capture" || found.latest_charge === null) throw unexpected(found);
      const amount = amountOf(form, "amount_to_capture");
      if (amount > found.amount_capturable) throw invalid("amount_too_large", "more than is left", "amount_to_capture");
      const isMany = found.latest_charge.payment_method_details.card.multicapture.status === "available";
      const isFinal = form["final_capture"] !== "false";
      if (!isFinal && !isMany) throw invalid("parameter_unknown", "multicapture is not available", "final_capture");
      addMetadata(found.metadata, metadataOf(form));
      found.amount_received += amount;
      found.latest_charge.amount_captured += amount;
      found.amount_capturable = isFinal ? 0 : found.amount_capturable - amount;
      if (found.amount_capturable === 0) found.status = "succeeded";
      return found;
    },
    /** https://docs.stripe.com/api/payment_intents/cancel. */
    cancel: (reference: string): Intent => {
      const found = intent(reference);
      if (found.status === "succeeded" || found.status === "canceled") throw unexpected(found);
      found.status = found.amount_received > 0 ? "succeeded" : "canceled";
      found.amount_capturable = 0;
      found.next_action = null;
      return found;
    },
    /** The shopper at the page of their bank: https://docs.stripe.com/payments/3d-secure/authentication-flow. A cancelled intent stays so. */
    authenticate: (url: string, isThem: boolean): void => {
      const found = intent(url.split("/").at(-1) ?? "");
      if (found.status !== "requires_action") return;
      found.next_action = null;
      if (isThem) {
        const charge = challenged.get(found.id);
        found.latest_charge = charge === undefined ? null : { ...charge, status: "succeeded" };
        found.status = "requires_capture";
        found.amount_capturable = found.amount;
        return;
      }
      // https://docs.stripe.com/error-codes#payment-intent-authentication-failure.
      found.status = "requires_payment_method";
      found.last_payment_error = { type: "invalid_request_error", code: "payment_intent_authentication_failure" };
    },
    /** The cardholder's bank takes everything back: https://docs.stripe.com/disputes/how-disputes-work. */
    dispute: (reference: string, reason: string, status = "needs_response"): void => {
      const found = intent(reference);
      if (found.latest_charge === null) throw invalid(undefined, "nothing was charged");
      found.latest_charge.disputed = true;
      const amount = found.latest_charge.amount_captured;
      disputes.push({ id: id("dp"), object: "dispute", amount, payment_intent: reference, reason, status });
    },
    /** https://docs.stripe.com/api/refunds/create and https://docs.stripe.com/refunds (a refund may be pending, and may fail later). */
    refund: (form: Form): Refund => {
      const found = intent(form["payment_intent"] ?? "");
      const amount = amountOf(form, "amount");
      const left = (found.latest_charge?.amount_captured ?? 0) - (found.latest_charge?.amount_refunded ?? 0);
      if (found.latest_charge === null || left === 0) throw invalid("charge_already_refunded", "nothing is left");
      // https://docs.stripe.com/error-codes#charge-disputed.
      if (found.latest_charge.disputed) throw invalid("charge_disputed", "the charge was disputed");
      if (amount > left) throw invalid("amount_too_large", "greater than the unrefunded amount", "amount");
      const method = methods.get(found.id);
      const isFailing = method === "pm_card_refundFail";
      const made: Refund = {
        id: id("re"),
        object: "refund",
        amount,
        payment_intent: found.id,
        status: isFailing ? "failed" : method === "pm_card_pendingRefund" ? "pending" : "succeeded",
        failure_reason: isFailing ? "expired_or_canceled_card" : null,
        metadata: metadataOf(form),
      };
      if (!isFailing) found.latest_charge.amount_refunded += amount;
      refunds.push(made);
      return made;
    },
  };
}
