import { addMilliseconds } from "@novatech/kernel/clock";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** How long verifiers may go on with the keys they have read, in seconds: `max-age` of the JWKS. */
export const keysMaxAgeSeconds = 300;

/** How long a new key is published before it signs: what verifiers may keep (5 minutes; jose keeps 10), and what a process here takes to read it again. */
const publishedBeforeMs = 20 * minuteMs;

/** How long a key that no longer signs is published: an ID token that it signed may still come as the hint of a log-out. */
const keptAfterMs = 30 * dayMs;

/** A key as rotation sees it. */
export type RotatedKey = { readonly kid: string; readonly signsFrom: Date };

/** The key that signs at a moment: the newest that may; the first one, should none be old enough. Keys come oldest first. Null without any. */
export function signerAt<Key extends RotatedKey>(keys: readonly Key[], now: Date): Key | null {
  return keys.findLast((key) => key.signsFrom <= now) ?? keys[0] ?? null;
}

/** When a key made now begins to sign. */
export const signsFrom = (now: Date): Date => addMilliseconds(now, publishedBeforeMs);

/** Whether it is time for the next key: the newest has signed for so many days, or will not follow soon. */
export function isRotationDue(keys: readonly RotatedKey[], now: Date, everyDays: number): boolean {
  const newest = keys.at(-1);
  return newest !== undefined && now.getTime() - newest.signsFrom.getTime() >= everyDays * dayMs;
}

/** The keys nobody needs any more: those that another followed more than 30 days ago. */
export const outlived = (keys: readonly RotatedKey[], now: Date): string[] =>
  keys.flatMap((key, index) => {
    const next = keys[index + 1];
    return next && now.getTime() - next.signsFrom.getTime() > keptAfterMs ? [key.kid] : [];
  });
