import type { Highlight } from "../../domain/search-request.ts";

/** What Elasticsearch puts before and behind a match: characters for private use, which indexed texts never hold. */
export const matchBegins = "\uE000";
export const matchEnds = "\uE001";

/** A text as it may be indexed: without what marks matches. */
export const withoutMarks = (text: string): string => text.replaceAll(/[\uE000\uE001]/g, "");

/** A marked text in pieces, in order; neighbouring matches stay apart. Joined they are the text. */
export function piecesOf(marked: string): Highlight["pieces"] {
  const pieces: { text: string; isMatch: boolean }[] = [];
  for (const part of marked.split(matchBegins)) {
    const end = part.indexOf(matchEnds);
    if (end > 0) pieces.push({ text: part.slice(0, end), isMatch: true });
    const rest = part.slice(end + 1);
    if (rest !== "") pieces.push({ text: rest, isMatch: false });
  }
  return pieces;
}
