/** The languages letters are written in. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** The language wished for, or English where it is none of ours: `de-AT` is German. */
export function readLanguage(text: string | null | undefined): Language {
  const wanted = (text ?? "").toLowerCase().split("-")[0];
  return languages.find((language) => language === wanted) ?? "en";
}
