import { addMilliseconds } from "@novatech/kernel/clock";
import { type Chat, type ChatChange, changed } from "./chat.ts";

/** How long a chat stands still before something is done about it, in milliseconds. */
export type ChatTimes = {
  /** How long a customer may leave an agent's message without an answer before they are warned. */
  readonly warnAfterMs: number;
  /** How long after that the chat ends. */
  readonly endAfterMs: number;
  /** How long an agent may leave a customer's message without an answer before somebody else is looked for. */
  readonly releaseAfterMs: number;
  /** How long nobody takes a chat before it goes on as a ticket. */
  readonly giveUpAfterMs: number;
};

/** What a chat that stands still needs now, or when to look again. NOTHING: it has ended. */
export type IdleVerdict =
  | { readonly does: "WARN" | "END_IDLE" | "END_UNANSWERED" | "RELEASE" | "NOTHING" }
  | { readonly does: "LOOK_AGAIN"; readonly at: Date };

/** Whether a chat stands still too long, and whose turn it is: who had the last word waits for the other. */
export function judgeIdle(chat: Chat, times: ChatTimes, now: Date): IdleVerdict {
  if (chat.status === "ENDED") return { does: "NOTHING" };
  if (chat.status === "WAITING") return atOrLater("END_UNANSWERED", lookedForSince(chat), times.giveUpAfterMs, now);
  if (chat.warnedAt !== null) return atOrLater("END_IDLE", chat.warnedAt, times.endAfterMs, now);
  const { agentSpokeAt, customerSpokeAt } = chat;
  if (agentSpokeAt !== null && agentSpokeAt >= customerSpokeAt)
    return atOrLater("WARN", agentSpokeAt, times.warnAfterMs, now);
  const verdict = atOrLater("RELEASE", latest(customerSpokeAt, chat.agentSince), times.releaseAfterMs, now);
  // The agent may write meanwhile, and messages set no timer: what that begins ends no sooner than this.
  const soon = addMilliseconds(now, times.warnAfterMs);
  return verdict.does === "LOOK_AGAIN" && verdict.at > soon ? { does: "LOOK_AGAIN", at: soon } : verdict;
}

/** The customer is told that the chat is about to end. */
export const warnIdle = (chat: Chat, at: Date): ChatChange =>
  changed(chat, at, { warnedAt: at }, [{ author: "SYSTEM", kind: "IDLE_WARNING" }]);

/** Who writes while they wait is still there. */
const lookedForSince = ({ waitingSince, customerSpokeAt }: Chat): Date => latest(waitingSince, customerSpokeAt);

const latest = (a: Date, b: Date | null): Date => (b !== null && b > a ? b : a);

function atOrLater(
  does: "WARN" | "END_IDLE" | "END_UNANSWERED" | "RELEASE",
  since: Date,
  afterMs: number,
  now: Date,
): IdleVerdict {
  const at = addMilliseconds(since, afterMs);
  return at <= now ? { does } : { does: "LOOK_AGAIN", at };
}
