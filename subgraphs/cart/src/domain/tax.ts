import type { TaxClass } from "./cart.ts";

/** A tax that applies. */
export type TaxRate = {
  /** For people, for example `VAT 19 %`. */
  readonly name: string;
  /** 1900 is 19 %. */
  readonly rateBasisPoints: number;
};

/** What a place asks for goods of each class; delivery is taxed as STANDARD. */
export type TaxRates = Readonly<Record<TaxClass, TaxRate>>;

/** Where something is delivered, as far as tax is concerned. */
export type TaxPlace = { readonly countryCode: string; readonly region: string | null };

/** Who knows the tax of a place: the built-in table, or a tax service. Rejects only when it cannot be asked. */
export type TaxCalculator = { readonly ratesFor: (place: TaxPlace) => Promise<TaxRates> };

/** Nothing is taken. */
export const noTax: TaxRate = { name: "No tax", rateBasisPoints: 0 };

/** A rate as people write it: 1900 → `19`, 550 → `5.5`, 725 → `7.25`. */
const percentText = (rateBasisPoints: number): string => String(rateBasisPoints / 100);

/** A rate of a tax, with its name. */
export const rateOf = (tax: string, rateBasisPoints: number): TaxRate =>
  rateBasisPoints === 0 ? noTax : { name: `${tax} ${percentText(rateBasisPoints)} %`, rateBasisPoints };
