import { expect, test } from "vitest";
import { type CheckoutInput, faultsOfInput } from "./checkout-input.ts";

const input: CheckoutInput = {
  quoteId: "quote_1",
  idempotencyKey: "0123456789abcdef",
  expectedTotal: { minor: 100n, currency: "EUR" },
  email: "ada@example.com",
  phone: "+49 30 1234567",
  billingAddress: {
    recipient: "Ada",
    line1: "Street 1",
    line2: null,
    city: "Berlin",
    region: null,
    postalCode: "10115",
    countryCode: "DE",
    phone: null,
  },
  paymentMethodToken: "tok_sandbox_visa",
  returnUrl: "https://shop.example/back",
};
const billing = (changes: object) =>
  ({ billingAddress: { ...input.billingAddress, ...changes } }) as Partial<CheckoutInput>;

const origins = ["https://shop.example"];

test("a right input has no faults, also without phone, billing address and a way back", () => {
  expect(faultsOfInput(input, origins)).toEqual([]);
  expect(faultsOfInput({ ...input, phone: null, billingAddress: null, returnUrl: null }, [])).toEqual([]);
});

test.each<[string, Partial<CheckoutInput>, string]>([
  ["an empty quote id", { quoteId: "" }, "quoteId"],
  ["a key that is too short", { idempotencyKey: "short" }, "idempotencyKey"],
  ["a key that is too long", { idempotencyKey: "k".repeat(101) }, "idempotencyKey"],
  ["a key of spaces", { idempotencyKey: " ".repeat(20) }, "idempotencyKey"],
  ["a negative total", { expectedTotal: { minor: -1n, currency: "EUR" } }, "expectedTotal.minorUnits"],
  ["no e-mail address", { email: "ada" }, "contact.email"],
  ["an e-mail address with a line break", { email: "ada@example.com\nbcc:x@y.z" }, "contact.email"],
  ["an overlong e-mail address", { email: `${"a".repeat(250)}@b.de` }, "contact.email"],
  ["a phone number without its country", { phone: "030 1234567" }, "contact.phone"],
  ["an overlong phone number", { phone: `+49${"1".repeat(40)}` }, "contact.phone"],
  ["no payment token", { paymentMethodToken: "" }, "paymentMethodToken"],
  ["a card number", { paymentMethodToken: "4242 4242 4242 4242" }, "paymentMethodToken"],
  ["a way back to another shop", { returnUrl: "https://evil.example/back" }, "returnUrl"],
  ["an empty name", billing({ recipient: " " }), "billingAddress.recipient"],
  ["an overlong street", billing({ line1: "x".repeat(201) }), "billingAddress.line1"],
  ["an overlong flat", billing({ line2: "x".repeat(201) }), "billingAddress.line2"],
  ["no town", billing({ city: "" }), "billingAddress.city"],
  ["an overlong region", billing({ region: "x".repeat(121) }), "billingAddress.region"],
  ["an overlong postal code", billing({ postalCode: "1".repeat(21) }), "billingAddress.postalCode"],
])("%s is refused at its field, with what would be right", (_name, changes, field) => {
  const faults = faultsOfInput({ ...input, ...changes }, origins);
  expect(faults).toEqual([
    { code: "INVALID_INPUT", message: expect.stringMatching(/\.$/), field: ["input", ...field.split(".")] },
  ]);
});
