import { describe, expect, it } from "vitest";
import { assumedCountry, taxTable } from "./tax-table.ts";

const rates = async (countryCode: string, region: string | null = null) => {
  const { STANDARD, REDUCED, EXEMPT } = await taxTable.ratesFor({ countryCode, region });
  return [STANDARD, REDUCED, EXEMPT].map((rate) => rate.name);
};

describe("the built-in tax table", () => {
  it("knows the VAT of a country, standard and reduced", async () => {
    expect(await rates("DE")).toEqual(["VAT 19 %", "VAT 7 %", "No tax"]);
    expect(await rates("FR")).toEqual(["VAT 20 %", "VAT 5.5 %", "No tax"]);
    expect(await rates("FI")).toEqual(["VAT 25.5 %", "VAT 13.5 %", "No tax"]);
  });

  it.each(["CA", "ca", "US-CA", " California ", "CALIFORNIA"])(
    "knows the sales tax of the state %s",
    async (region) => {
      expect(await rates("US", region)).toEqual(["Sales tax CA 7.25 %", "Sales tax CA 7.25 %", "No tax"]);
    },
  );

  it("takes nothing in a state without sales tax, in an unknown state, and elsewhere", async () => {
    for (const [country, region] of [
      ["US", "OR"],
      ["US", null],
      ["US", "Atlantis"],
      ["AQ", null],
    ] as const)
      expect(await rates(country, region)).toEqual(["No tax", "No tax", "No tax"]);
  });

  it("assumes a country for a currency while no address is known", () => {
    expect(["EUR", "GBP", "USD", "JPY"].map(assumedCountry)).toEqual(["DE", "GB", "US", ""]);
  });
});
