import type { Kind } from "../domain/kind.ts";
import type { Subject } from "./ports-notices.ts";

/** What a digest tells of. */
export type DigestItem = {
  readonly kind: Kind;
  readonly subject: Subject;
  readonly occasion: string;
  readonly data: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
};

/** What waits for digests, bound to one transaction. */
export type DigestStore = {
  /** Takes what waits for a person's digest, the oldest first, `most` at most: it is not sent by itself any more. One statement. */
  readonly take: (userId: string, most: number, now: Date) => Promise<readonly DigestItem[]>;
};
