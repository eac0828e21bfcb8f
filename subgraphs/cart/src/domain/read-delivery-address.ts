import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { DeliveryAddress } from "./delivery-address.ts";
import { invalidInput, type Refusal } from "./errors.ts";

/** What is given as an address. */
export type GivenAddress = { readonly [Key in keyof DeliveryAddress]?: string | null | undefined };

/** Characters each text may have at least and at most; what may be left out has at least 0. */
const textLimits = {
  recipient: [1, 120],
  line1: [1, 200],
  line2: [0, 200],
  city: [1, 120],
  region: [0, 120],
  postalCode: [1, 20],
  phone: [0, 30],
} as const satisfies Record<Exclude<keyof DeliveryAddress, "countryCode">, readonly [number, number]>;

// Control characters: no street has them, and PostgreSQL refuses NUL.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f]/;

/** Checks an address; blanks around texts go, empty optional texts become null. Refuses with INVALID_INPUT for the first fault. */
export function readDeliveryAddress(given: GivenAddress): Result<DeliveryAddress, Refusal> {
  const read: Partial<Record<keyof DeliveryAddress, string | null>> = {};
  for (const [key, [min, max]] of Object.entries(textLimits) as [
    keyof typeof textLimits,
    readonly [number, number],
  ][]) {
    const text = (given[key] ?? "").trim();
    const length = Array.from(text).length;
    if (length < min || length > max)
      return refuse(invalidInput(["address", key], `${key} must have ${min} to ${max} characters, not ${length}.`));
    if (control.test(text) || !text.isWellFormed())
      return refuse(invalidInput(["address", key], `${key} must not hold control characters or line breaks.`));
    read[key] = text === "" ? null : text;
  }
  if (!/^[A-Z]{2}$/.test(given.countryCode ?? ""))
    return refuse(
      invalidInput(["address", "countryCode"], "countryCode must be two letters of ISO 3166-1, for example DE."),
    );
  read.countryCode = given.countryCode ?? null;
  return ok(read as DeliveryAddress);
}
