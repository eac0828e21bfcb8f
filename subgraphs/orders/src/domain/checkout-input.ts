import type { CheckoutRefusal } from "./checkout-refusal.ts";
import type { PostalAddress } from "./contact.ts";
import { isAllowedReturn } from "./return-url.ts";

/** What a shopper sends to order. Amounts in minor units. */
export type CheckoutInput = {
  readonly quoteId: string;
  readonly idempotencyKey: string;
  readonly expectedTotal: { readonly minor: bigint; readonly currency: string };
  readonly email: string;
  readonly phone: string | null;
  /** Null: the delivery address. */
  readonly billingAddress: PostalAddress | null;
  readonly paymentMethodToken: string;
  /** Where the shopper's bank sends them back to; null when the client gives none. */
  readonly returnUrl: string | null;
};

// One @, a dot in the domain, no spaces: the mail server is the judge of the rest. 254: RFC 5321 §4.5.3.1.3.
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phoneForm = /^\+[0-9][0-9 ()/-]{4,28}$/;
const controlCharacter = /\p{Cc}/u;

const refusal = (message: string, ...path: readonly string[]): CheckoutRefusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", ...path],
});

/** Everything that is wrong with an input, for people; empty when nothing is. `returnOrigins`: where shoppers may be sent back to. */
export function faultsOfInput(input: CheckoutInput, returnOrigins: readonly string[]): readonly CheckoutRefusal[] {
  const faults: CheckoutRefusal[] = [];
  const text = (value: string | null, path: readonly string[], limits: { min: number; max: number }): void => {
    const length = value?.trim().length ?? 0;
    if (length < limits.min || (value ?? "").length > limits.max)
      faults.push(refusal(`Give ${limits.min} to ${limits.max} characters.`, ...path));
    else if (value !== null && controlCharacter.test(value))
      faults.push(refusal("Leave out line breaks and control characters.", ...path));
  };
  text(input.quoteId, ["quoteId"], { min: 1, max: 100 });
  text(input.idempotencyKey, ["idempotencyKey"], { min: 16, max: 100 });
  if (input.expectedTotal.minor < 0n)
    faults.push(refusal("The total cannot be negative: send the total of the quote.", "expectedTotal", "minorUnits"));
  if (input.email.length > 254 || !emailForm.test(input.email))
    faults.push(refusal("Give a working e-mail address, like name@example.com.", "contact", "email"));
  if (input.phone !== null && (input.phone.length > 30 || !phoneForm.test(input.phone)))
    faults.push(refusal("Give the phone number with its country prefix, like +49 30 123456.", "contact", "phone"));
  text(input.paymentMethodToken, ["paymentMethodToken"], { min: 1, max: 200 });
  if (/^[\d -]{12,}$/.test(input.paymentMethodToken))
    faults.push(refusal("Send a token of the payment provider, never a card number.", "paymentMethodToken"));
  if (input.returnUrl !== null && !isAllowedReturn(input.returnUrl, returnOrigins))
    faults.push(
      refusal("Send shoppers back to a page of this shop, by https; it is none of its addresses.", "returnUrl"),
    );
  const billing = input.billingAddress;
  if (billing !== null) {
    text(billing.recipient, ["billingAddress", "recipient"], { min: 1, max: 120 });
    text(billing.line1, ["billingAddress", "line1"], { min: 1, max: 200 });
    text(billing.line2, ["billingAddress", "line2"], { min: 0, max: 200 });
    text(billing.city, ["billingAddress", "city"], { min: 1, max: 120 });
    text(billing.region, ["billingAddress", "region"], { min: 0, max: 120 });
    text(billing.postalCode, ["billingAddress", "postalCode"], { min: 1, max: 20 });
  }
  return faults;
}
