import type { Chat, ChatEntry } from "./chat.ts";

/** How long a transcript and the name of its ticket may be, in characters: a ticket holds no more. */
const mostTranscript = 10_000;
const mostSubject = 200;

/**
 * What was said in a chat, one line for each message: the moment in UTC, who, and the words; what it is about first. Of one that is too long the end is kept,
 * and a line says so.
 */
export function transcriptOf(
  chat: Pick<Chat, "subject" | "startedAt">,
  entries: readonly ChatEntry[],
  most: number = mostTranscript,
): string {
  const about = `[${stamp(chat.startedAt)}] Customer: ${chat.subject ?? "…"}`;
  const said = entries.flatMap(({ kind, author, agentName, text, at }) =>
    kind === "TEXT" && text !== null
      ? [`[${stamp(at)}] ${author === "AGENT" ? (agentName ?? "Support") : "Customer"}: ${text}`]
      : [],
  );
  const room = most - about.length - dropNote(said.length).length - 2;
  let from = said.length;
  for (let length = 0; from > 0; from -= 1) {
    length += (said[from - 1]?.length ?? 0) + 1;
    if (length > room) break;
  }
  return [about, ...(from === 0 ? [] : [dropNote(from)]), ...said.slice(from)].join("\n");
}

const dropNote = (count: number): string => `(${count} earlier messages are left out)`;

/** What a ticket made of a chat is called. */
export const ticketSubjectOf = ({ subject }: Chat): string =>
  subject === null ? "Chat" : `Chat: ${subject}`.slice(0, mostSubject);

const stamp = (at: Date): string => at.toISOString().slice(0, 16).replace("T", " ");
