import { rateOf, type TaxRate } from "./tax.ts";

/**
 * State sales tax in basis points, without what counties and cities add; rounded to a whole basis point.
 * Source: Tax Foundation, "State and Local Sales Tax Rates", January 2026, column "State Tax Rate".
 */
const states: readonly (readonly [code: string, name: string, rateBasisPoints: number])[] = [
  ["AL", "Alabama", 400],
  ["AK", "Alaska", 0],
  ["AZ", "Arizona", 560],
  ["AR", "Arkansas", 650],
  ["CA", "California", 725],
  ["CO", "Colorado", 290],
  ["CT", "Connecticut", 635],
  ["DC", "District of Columbia", 600],
  ["DE", "Delaware", 0],
  ["FL", "Florida", 600],
  ["GA", "Georgia", 400],
  ["HI", "Hawaii", 400],
  ["IA", "Iowa", 600],
  ["ID", "Idaho", 600],
  ["IL", "Illinois", 625],
  ["IN", "Indiana", 700],
  ["KS", "Kansas", 650],
  ["KY", "Kentucky", 600],
  ["LA", "Louisiana", 500],
  ["MA", "Massachusetts", 625],
  ["MD", "Maryland", 600],
  ["ME", "Maine", 550],
  ["MI", "Michigan", 600],
  ["MN", "Minnesota", 688],
  ["MO", "Missouri", 423],
  ["MS", "Mississippi", 700],
  ["MT", "Montana", 0],
  ["NC", "North Carolina", 475],
  ["ND", "North Dakota", 500],
  ["NE", "Nebraska", 550],
  ["NH", "New Hampshire", 0],
  ["NJ", "New Jersey", 663],
  ["NM", "New Mexico", 488],
  ["NV", "Nevada", 685],
  ["NY", "New York", 400],
  ["OH", "Ohio", 575],
  ["OK", "Oklahoma", 450],
  ["OR", "Oregon", 0],
  ["PA", "Pennsylvania", 600],
  ["RI", "Rhode Island", 700],
  ["SC", "South Carolina", 600],
  ["SD", "South Dakota", 420],
  ["TN", "Tennessee", 700],
  ["TX", "Texas", 625],
  ["UT", "Utah", 610],
  ["VA", "Virginia", 530],
  ["VT", "Vermont", 600],
  ["WA", "Washington", 650],
  ["WI", "Wisconsin", 500],
  ["WV", "West Virginia", 600],
  ["WY", "Wyoming", 400],
];

const byName = new Map(
  states.flatMap((state) => [
    [state[0], state],
    [state[1].toUpperCase(), state],
  ]),
);

/** The sales tax of a state, named by its code (`CA`, `US-CA`) or its name in any case; null for what is no state. */
export function salesTaxOf(region: string | null): TaxRate | null {
  const state = byName.get((region ?? "").trim().toUpperCase().replace(/^US-/, ""));
  return state ? rateOf(`Sales tax ${state[0]}`, state[2]) : null;
}
