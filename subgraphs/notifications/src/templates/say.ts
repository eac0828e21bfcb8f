import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { toDecimal } from "@novatech/kernel/money";
import type { Language } from "../domain/channel.ts";

/** An amount in minor units of a currency (ISO 4217). */
export type Amount = { readonly minor: bigint; readonly currency: string };

/** How things are said in one language and place. */
export type Say = {
  /** An amount, exactly, for example `€12.90` or `12,90 €`. */
  readonly money: (amount: Amount) => string;
  /** A day, for example `Monday, 23 November`. */
  readonly day: (moment: Date) => string;
  /** A day with its year, for example `23 November 2026`. */
  readonly date: (moment: Date) => string;
};

/** Formatters are dear to make (tens of microseconds) and the same ones are wanted again and again. */
const kept = createBoundedMap<string, Say>(256);

/** How things are said to people of a language whose days begin where `timeZone` (an IANA name) says. An unknown zone is taken for UTC. */
export function sayIn(language: Language, timeZone: string): Say {
  const key = `${language} ${timeZone}`;
  const known = kept.get(key);
  if (known) return known;
  const made = makeSay(language, isZone(timeZone) ? timeZone : "UTC");
  kept.set(key, made);
  return made;
}

/** English is written as in Europe: the marketplace's home. */
const locales: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE", fr: "fr-FR", es: "es-ES" };

function makeSay(language: Language, timeZone: string): Say {
  const locale = locales[language];
  const currencies = new Map<string, Intl.NumberFormat>();
  const currencyFormat = (currency: string): Intl.NumberFormat => {
    const known = currencies.get(currency) ?? new Intl.NumberFormat(locale, { style: "currency", currency });
    currencies.set(currency, known);
    return known;
  };
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long" });
  const date = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long" });
  return {
    // As a text it is formatted exactly, whatever its size; a number would be rounded to a double first.
    money: ({ minor, currency }) =>
      currencyFormat(currency).format(toDecimal(minor, currency) as Intl.StringNumericLiteral),
    day: (at) => day.format(at),
    date: (at) => date.format(at),
  };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
