import type { Language } from "../language.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import type { Addressee, Letter, LetterText, Wording } from "./letter.ts";

/** A letter as it is sent: the same in plain text and in simple HTML. */
export type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string };

const wordings: Readonly<Record<Language, Wording>> = { en: english, de: german };
const greetings: Readonly<Record<Language, (name: string | null) => string>> = {
  en: (name) => (name === null ? "Hello," : `Hello ${name},`),
  de: (name) => (name === null ? "Guten Tag," : `Guten Tag ${name},`),
};

/** Writes a letter. What people typed stands in it as they typed it, never as markup, and never breaks a line of its head. */
export function writeLetter(letter: Letter, to: Addressee): WrittenLetter {
  // One entry for each kind, each for its kind: what the table's type says, and TypeScript does not see through the index.
  const word = wordings[to.language][letter.kind] as (letter: Letter) => LetterText;
  const { subject, paragraphs, action } = word(letter);
  const all = [greetings[to.language](to.name), ...paragraphs];
  return {
    subject: oneLine(subject),
    text: [...all, ...(action ? [`${action.label}: ${action.link}`] : []), "NovaTech"].join("\n\n") + "\n",
    html: [
      `<!doctype html><html lang="${to.language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
      ...all.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
      ...(action ? [`<p><a href="${escaped(action.link)}">${escaped(action.label)}</a></p>`] : []),
      "<p>NovaTech</p></body></html>",
    ].join("\n"),
  };
}

// oxlint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f]+/g, " ");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
