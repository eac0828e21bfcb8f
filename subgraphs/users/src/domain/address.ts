import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "./errors.ts";
import { readText, type TextLimits } from "./text-field.ts";

/** Where something can be sent. */
export type AddressDetails = {
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  /** ISO 3166-1, two letters. */
  readonly countryCode: string;
  readonly phone: string | null;
};

/** An entry of an address book. */
export type Address = AddressDetails & {
  readonly id: string;
  readonly userId: string;
  readonly isDefault: boolean;
  readonly createdAt: Date;
};

/** What may be given of an address: left out (undefined) stays as it is, null clears what may be empty. */
export type AddressChanges = { readonly [Key in keyof AddressDetails]?: string | null | undefined };

/** An address book holds at most so many. */
export const maxAddresses = 100;

const required: Readonly<Record<"recipient" | "line1" | "city" | "postalCode", TextLimits>> = {
  recipient: { min: 1, max: 120 },
  line1: { min: 1, max: 200 },
  city: { min: 1, max: 120 },
  postalCode: { min: 1, max: 20 },
};
const optional: Readonly<Record<"line2" | "region" | "phone", TextLimits>> = {
  line2: { min: 0, max: 200 },
  region: { min: 0, max: 120 },
  phone: { min: 0, max: 30 },
};

const empty: AddressDetails = {
  recipient: "",
  line1: "",
  line2: null,
  city: "",
  region: null,
  postalCode: "",
  countryCode: "",
  phone: null,
};

/** An address with changes made to it and checked. For a new one leave `before` out. Refuses with INVALID_INPUT. */
export function readAddress(changes: AddressChanges, before: AddressDetails = empty): Result<AddressDetails, Refusal> {
  const wanted: Record<keyof AddressDetails, string | null> = { ...before };
  for (const [key, value] of Object.entries(changes) as [keyof AddressDetails, string | null | undefined][])
    if (value !== undefined) wanted[key] = value;
  for (const key of Object.keys(required) as (keyof typeof required)[]) {
    const text = readText(key, wanted[key] ?? "", required[key]);
    if (!text.ok) return text;
    wanted[key] = text.value;
  }
  for (const key of Object.keys(optional) as (keyof typeof optional)[]) {
    const text = readText(key, wanted[key] ?? "", optional[key]);
    if (!text.ok) return text;
    wanted[key] = text.value === "" ? null : text.value;
  }
  if (!/^[A-Z]{2}$/.test(wanted.countryCode ?? ""))
    return refuse(invalidInput("countryCode", "countryCode must be two letters of ISO 3166-1, for example DE."));
  return ok(wanted as AddressDetails);
}
