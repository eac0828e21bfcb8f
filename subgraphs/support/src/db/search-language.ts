import { type SQL, sql } from "drizzle-orm";

/** How PostgreSQL bends words, by language. Source: pg_ts_config of PostgreSQL 18. */
const configurations: Readonly<Record<string, string>> = {
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  hu: "hungarian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sv: "swedish",
  tr: "turkish",
};

/** The configuration for a language in a column or parameter, a tag of BCP 47: words of others stay as they are. */
export const configurationOf = (language: SQL): SQL =>
  sql`(case split_part(${language}, '-', 1) ${sql.raw(
    Object.entries(configurations)
      .map(([code, name]) => `when '${code}' then '${name}'`)
      .join(" "),
  )} else 'simple' end)::regconfig`;
