/** Ways to reach a person outside the shop. What they find inside it, the feed, is no channel: nothing is sent. */
export const channels = ["EMAIL", "SMS", "PUSH"] as const;
export type Channel = (typeof channels)[number];

/** Where a person can choose to be told of a kind. */
export const places = [...channels, "IN_APP"] as const;
export type Place = (typeof places)[number];

/** The languages people are written to in. */
export const languages = ["en", "de", "fr", "es"] as const;
export type Language = (typeof languages)[number];

/** The language wished for, or English where it is none of ours: `de-AT` is German. */
export function readLanguage(text: string | null | undefined): Language {
  const wanted = (text ?? "").toLowerCase().split("-")[0];
  return languages.find((language) => language === wanted) ?? "en";
}
