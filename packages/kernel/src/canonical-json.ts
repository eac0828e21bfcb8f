/**
 * JSON with the keys of every object in one order, so that two equal values give the same text.
 * Used to tell "same idempotency key, same input" from "same key, other input". Bigints become strings, dates ISO texts.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (typeof held === "bigint") return held.toString();
    if (held === null || typeof held !== "object" || Array.isArray(held)) return held;
    return Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
