import { describe, expect, it } from "vitest";
import { type AddressDetails, readAddress } from "./address.ts";

const before: AddressDetails = {
  recipient: "Ada",
  line1: "1 Row",
  line2: "Flat 2",
  city: "London",
  region: null,
  postalCode: "N1",
  countryCode: "GB",
  phone: null,
};

describe("changing an address", () => {
  it("given an address, when something is left out, then it stays; null clears what may be empty", () => {
    expect(readAddress({ city: " York ", line2: null, phone: undefined }, before)).toEqual({
      ok: true,
      value: { ...before, city: "York", line2: null },
    });
  });

  it.each([
    [{ recipient: null }, "recipient"],
    [{ postalCode: "  " }, "postalCode"],
    [{ region: "x".repeat(121) }, "region"],
    [{ countryCode: null }, "countryCode"],
    [{ countryCode: "Germany" }, "countryCode"],
    [{ line1: "one\ntwo" }, "line1"],
    [{ line1: "\ud800" }, "line1"],
  ])("given an address, when it is changed to %j, then it is refused", (changes, field) => {
    expect(readAddress(changes, before)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["input", field] },
    });
  });
});
