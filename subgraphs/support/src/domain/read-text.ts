import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalid, type Refusal } from "./refusal.ts";

/** The longest texts, in characters. */
export const maxSubject = 200;
export const maxBody = 10_000;

/** A text without blanks around it, of `min` to `max` characters. PostgreSQL takes no NUL. */
export function readText(
  field: string,
  given: string,
  { min = 1, max }: { readonly min?: number; readonly max: number },
): Result<string, Refusal> {
  const text = given.trim();
  if (text.includes("\0")) return refuse(invalid(field, "It must be text: it holds a NUL."));
  return text.length >= min && text.length <= max
    ? ok(text)
    : refuse(invalid(field, `It must have ${min} to ${max} characters, not ${text.length}.`));
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A language tag of BCP 47 in its canonical form, of a language that there is. Source of the names: the CLDR in Node's ICU. */
export function readLanguage(field: string, tag: string): Result<string, Refusal> {
  try {
    const [canonical] = tag.length > 35 ? [] : Intl.getCanonicalLocales(tag);
    if (canonical !== undefined && languageNames.of(new Intl.Locale(canonical).language) !== undefined)
      return ok(canonical);
  } catch {
    // Said below, like a language that there is not.
  }
  return refuse(invalid(field, "Give a language as BCP 47 writes it, for example de or pt-BR."));
}
