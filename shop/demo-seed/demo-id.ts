import { createHash } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * An id of the demo shop: in the form of a real one, and the same for the same key in every installation, so that each room's
 * seed can name what another room seeds. Not a UUIDv7: it says nothing of a time.
 */
export function demoId(prefix: string, key: string): string {
  const bytes = createHash("sha256").update(`${prefix}:${key}`).digest();
  const characters = Array.from({ length: 26 }, (_, place) => alphabet[(bytes[place] ?? 0) & (place === 0 ? 7 : 31)]);
  return `${prefix}_${characters.join("")}`;
}
