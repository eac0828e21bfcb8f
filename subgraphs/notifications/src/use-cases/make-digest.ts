import { notify } from "./notify.ts";
import type { DigestStore } from "./ports-digests.ts";
import type { NoticeStore } from "./ports-notices.ts";

/** The most that one digest tells. The rest comes in the next. */
export const mostInDigest = 50;

/** Makes one letter of what waited for a person's digest. Nothing happens where nothing waits any more. Resolves to how much it tells. */
export async function makeDigest(
  { digests, notices }: { readonly digests: DigestStore; readonly notices: NoticeStore },
  nextId: (prefix: string) => string,
  userId: string,
  now: Date,
): Promise<number> {
  const items = await digests.take(userId, mostInDigest, now);
  if (items.length === 0) return 0;
  await notify({ notices }, nextId, [
    {
      to: { kind: "USER", userId },
      kind: "DIGEST",
      subjectId: userId,
      occasion: now.toISOString(),
      data: { items: JSON.stringify(items) },
      occurredAt: now,
    },
  ]);
  return items.length;
}
