import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { TicketQueue } from "../ticket.ts";
import { type ChatRefusal, chatRefusal } from "./chat-refusal.ts";

/** Limits of what can be written, in characters as JavaScript counts them. */
export const chatLimits = { text: 2_000, subject: 200, name: 60, comment: 1_000, key: 100, reference: 100 } as const;

/** A text that must say something: trimmed, without control characters but line ends and tabs. */
export function readChatText(text: string, field: string, most: number): Result<string, ChatRefusal> {
  const trimmed = text.trim();
  if (trimmed === "") return refuse(chatRefusal("INVALID_INPUT", "Say something: the text is empty.", field));
  if (trimmed.length > most)
    return refuse(
      chatRefusal("INVALID_INPUT", `At most ${most} characters, not ${trimmed.length}: send it in parts.`, field),
    );
  // PostgreSQL keeps no NUL, and nobody can read the others. \p{Cc} without tab, line feed and carriage return.
  if (/[^\P{Cc}\t\n\r]/u.test(trimmed))
    return refuse(chatRefusal("INVALID_INPUT", "Leave out control characters: only line ends and tabs.", field));
  return ok(trimmed);
}

/** The same for one that may be left out; empty is nothing. */
export const readOptionalText = (
  text: string | null | undefined,
  field: string,
  most: number,
): Result<string | null, ChatRefusal> =>
  text === null || text === undefined || text.trim() === "" ? ok(null) : readChatText(text, field, most);

/** A language as ISO 639-1 writes it, in lower case. */
export function readLanguage(text: string, field: string): Result<string, ChatRefusal> {
  const language = text.toLowerCase();
  return /^[a-z]{2}$/.test(language)
    ? ok(language)
    : refuse(chatRefusal("INVALID_INPUT", 'Give two letters of ISO 639-1, for example "de".', field));
}

/** The sender's own key of a message, by which a second try is known. */
export const readClientKey = (key: string, field: string): Result<string, ChatRefusal> =>
  key.length > 0 && key.length <= chatLimits.key && !/\p{Cc}/u.test(key)
    ? ok(key)
    : refuse(
        chatRefusal("INVALID_INPUT", `Give each intention a key of its own, 1 to ${chatLimits.key} characters.`, field),
      );

/** The line a chat waits in when its customer does not say: by what it is about. */
export const queueOf = (about: { readonly orderId: string | null; readonly productId: string | null }): TicketQueue =>
  about.orderId !== null ? "DELIVERY" : about.productId !== null ? "TECHNICAL" : "GENERAL";
