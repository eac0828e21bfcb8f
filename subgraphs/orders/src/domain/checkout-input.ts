import type { CheckoutRefusal } from "./checkout-refusal.ts";
import type { PostalAddress } from "./contact.ts";
import { faultsOfAddress, faultsOfEmail, faultsOfPhone, faultsOfText } from "./contact-input.ts";
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

const refusal = (message: string, ...path: readonly string[]): CheckoutRefusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", ...path],
});

/** Everything that is wrong with an input, for people; empty when nothing is. `returnOrigins`: where shoppers may be sent back to. */
export function faultsOfInput(input: CheckoutInput, returnOrigins: readonly string[]): readonly CheckoutRefusal[] {
  const { email, phone, billingAddress, paymentMethodToken, returnUrl } = input;
  const typed = [
    ...faultsOfText(input.quoteId, { min: 1, max: 100 }, ["quoteId"]),
    ...faultsOfText(input.idempotencyKey, { min: 16, max: 100 }, ["idempotencyKey"]),
    ...faultsOfEmail(email, ["contact", "email"]),
    ...faultsOfPhone(phone, ["contact", "phone"]),
    ...faultsOfText(paymentMethodToken, { min: 1, max: 200 }, ["paymentMethodToken"]),
    ...(billingAddress === null ? [] : faultsOfAddress(billingAddress, ["billingAddress"])),
  ];
  const faults = typed.map(({ message, path }) => refusal(message, ...path));
  if (input.expectedTotal.minor < 0n)
    faults.push(refusal("The total cannot be negative: send the total of the quote.", "expectedTotal", "minorUnits"));
  if (/^[\d -]{12,}$/.test(paymentMethodToken))
    faults.push(refusal("Send a token of the payment provider, never a card number.", "paymentMethodToken"));
  if (returnUrl !== null && !isAllowedReturn(returnUrl, returnOrigins))
    faults.push(
      refusal("Send shoppers back to a page of this shop, by https; it is none of its addresses.", "returnUrl"),
    );
  return faults;
}
