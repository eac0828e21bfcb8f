import { rateOf, noTax, type TaxCalculator, type TaxRates } from "./tax.ts";
import { salesTaxOf } from "./us-sales-tax.ts";

/**
 * Standard and reduced VAT in basis points. Where a country has several reduced rates, the one most reduced goods fall under.
 * Sources: European Commission, "Taxes in Europe Database", rates as of January 2026; gov.uk, "VAT rates"; Swiss FTA; Norwegian Tax Administration.
 */
const vat: Readonly<Record<string, readonly [standard: number, reduced: number]>> = {
  AT: [2000, 1000],
  BE: [2100, 600],
  BG: [2000, 900],
  CH: [810, 260],
  CY: [1900, 900],
  CZ: [2100, 1200],
  DE: [1900, 700],
  DK: [2500, 2500],
  EE: [2400, 900],
  ES: [2100, 1000],
  FI: [2550, 1350],
  FR: [2000, 550],
  GB: [2000, 500],
  GR: [2400, 1300],
  HR: [2500, 1300],
  HU: [2700, 1800],
  IE: [2300, 1350],
  IT: [2200, 1000],
  LT: [2100, 1200],
  LU: [1700, 800],
  LV: [2100, 1200],
  MT: [1800, 700],
  NL: [2100, 900],
  NO: [2500, 1500],
  PL: [2300, 800],
  PT: [2300, 1300],
  RO: [2100, 1100],
  SE: [2500, 1200],
  SI: [2200, 950],
  SK: [2300, 1900],
};

const untaxed: TaxRates = { STANDARD: noTax, REDUCED: noTax, EXEMPT: noTax };

/**
 * The built-in tax table: VAT by country and class, the sales tax of each state of the US, nothing elsewhere.
 * It knows no thresholds, no registration of sellers, no local sales taxes: a shop that needs them puts a tax service behind the port.
 */
export const taxTable: TaxCalculator = {
  ratesFor: async ({ countryCode, region }) => {
    if (countryCode === "US") {
      const rate = salesTaxOf(region);
      return rate ? { STANDARD: rate, REDUCED: rate, EXEMPT: noTax } : untaxed;
    }
    const rates = vat[countryCode];
    if (!rates) return untaxed;
    return { STANDARD: rateOf("VAT", rates[0]), REDUCED: rateOf("VAT", rates[1]), EXEMPT: noTax };
  },
};

/** Which country's tax is assumed while no address is known, by currency: where most who pay in it live. */
export const assumedCountry = (currency: string): string => ({ EUR: "DE", GBP: "GB", USD: "US" })[currency] ?? "";
