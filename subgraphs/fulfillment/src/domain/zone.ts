/** Where the carriers go. Countries of one zone cost the same. */
export type Zone = "EU" | "GB" | "US" | "WORLD";

const european = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
const world = "AD AU CA CH IS JP KR LI MC NO NZ SG SM";

const zones: ReadonlyMap<string, Zone> = new Map([
  ...european.split(" ").map((country) => [country, "EU"] as const),
  ...world.split(" ").map((country) => [country, "WORLD"] as const),
  ["GB", "GB"],
  ["US", "US"],
]);

/** The zone of a country (ISO 3166-1, two letters), or null where no carrier goes. */
export const zoneOf = (countryCode: string): Zone | null => zones.get(countryCode) ?? null;
