import { type Addressee, said, type Told } from "./draft.ts";

/** Where somebody is told, and in what language. */
type To = Pick<Addressee, "language" | "timeZone">;

/** Longest text, in UTF-16 units: four parts of 67 (3GPP TS 23.040, as UCS-2), since names of products need not fit GSM's alphabet. */
const maxText = 268;
/** Longest parts of a push, in UTF-16 units: what phones show, and far below the 3,993 bytes that fit (RFC 8291 §4). */
const maxTitle = 80;
const maxBody = 240;

/** A text message: who writes, what there is, and where to go on. What is too long is cut, never the link. */
export function writeText(told: Told, to: To): string {
  const { short } = said(told, to);
  // A code is typed, not followed; and a text that is only a code is filled in by phones.
  const link = told.kind === "PHONE_CODE" ? "" : ` ${told.facts.link}`;
  const start = "NovaTech: ";
  return `${start}${cut(short, Math.max(maxText - start.length - link.length, 40))}${link}`;
}

/** A push: `url` is the page in the web shop that it leads to. */
export function writePush(told: Told, to: To): { readonly title: string; readonly body: string; readonly url: string } {
  const { subject, short } = said(told, to);
  return { title: cut(subject, maxTitle), body: cut(short, maxBody), url: told.facts.link };
}

const cut = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
