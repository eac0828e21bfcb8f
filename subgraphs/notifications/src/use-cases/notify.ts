import { addMilliseconds } from "@novatech/kernel/clock";
import { type Kind, policyOf, priorityOf } from "../domain/kind.ts";
import type { NewNotice, NoticeStore, Recipient } from "./ports-notices.ts";

/** Something a person is to be told. */
export type Notice = {
  readonly to: Recipient;
  readonly kind: Kind;
  /** The id of what it is about; its type is the kind's. */
  readonly subjectId: string;
  /** Which of several things of this kind that happened to the subject, for example a refund's id. Told twice, it is one notification. Default "". */
  readonly occasion?: string;
  /** Ids, numbers and amounts that templates need, never personal data: it is stored for 90 days. */
  readonly data?: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
};

const hourMs = 60 * 60 * 1000;

/**
 * Has people told, each where they want it and when they want it: in the feed at once, by letter, text or push from here on. What was told before
 * (same person, kind, subject and occasion) is told no second time. One statement for all of them. Resolves to how many are new.
 */
export async function notify(
  { notices }: { readonly notices: NoticeStore },
  nextId: (prefix: string) => string,
  told: readonly Notice[],
): Promise<number> {
  if (told.length === 0) return 0;
  return notices.add(told.map((notice) => toNew(notice, nextId("ntf"))));
}

function toNew({ to, kind, subjectId, occasion = "", data = {}, occurredAt }: Notice, id: string): NewNotice {
  const { subject, defaults, offered, always, staleAfterHours } = policyOf(kind);
  return {
    id,
    to,
    kind,
    subject: { type: subject, id: subjectId },
    occasion,
    data,
    occurredAt,
    priority: priorityOf(kind),
    deadlineAt: addMilliseconds(occurredAt, staleAfterHours * hourMs),
    defaults,
    offered,
    always,
  };
}
