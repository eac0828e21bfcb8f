import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";

/** What a person read. */
export type ReadMark = { readonly ids: readonly string[] } | { readonly upTo: number };

/** Where it is written what people read; bound to one transaction. */
export type ReadMarks = {
  /** One statement. Resolves to how many of the person's were not read before, and how many are not now. */
  readonly mark: (personId: string, what: ReadMark, now: Date) => Promise<ReadCounts>;
};
export type ReadCounts = { readonly read: number; readonly unread: number };

const mostIds = 100;

/** Marks what a person was told as read. What is another's is left as it is, without a word. */
export async function markRead(
  { marks }: { readonly marks: ReadMarks },
  personId: string,
  { ids, upToSequence }: { readonly ids: readonly string[] | null; readonly upToSequence: number | null },
  now: Date,
): Promise<Result<ReadCounts, Refusal>> {
  if (ids !== null && upToSequence === null) {
    if (ids.length === 0 || ids.length > mostIds) return refuse(invalid("ids", `Name 1 to ${mostIds} notifications.`));
    return ok(await marks.mark(personId, { ids }, now));
  }
  if (upToSequence === null || ids !== null)
    return refuse(invalid("ids", "Say what was read by `ids` or by `upToSequence`, one of the two."));
  if (upToSequence < 1) return refuse(invalid("upToSequence", "Sequences begin at 1."));
  return ok(await marks.mark(personId, { upTo: upToSequence }, now));
}

const invalid = (field: string, message: string): Refusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", field],
});
