import type { Clock } from "./clock.ts";

/** Makes new ids. Injected, so that a test knows which ids come out. */
export type IdSource = {
  /** A new id `<prefix>_<26 characters>`, later ones sorting after earlier ones to the millisecond. */
  readonly next: (prefix: string) => string;
};

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Ids as TypeID has them: a prefix and a UUIDv7 in Crockford's base 32.
 * Source: https://github.com/jetify-com/typeid/blob/main/spec/README.md and RFC 9562 §5.7.
 * `randomBytes(n)` must give n bytes of cryptographic quality.
 */
export function createIdSource(clock: Clock, randomBytes: (size: number) => Uint8Array): IdSource {
  return { next: (prefix) => `${prefix}_${encode(uuidV7(clock.now().getTime(), randomBytes(10)))}` };
}

function uuidV7(milliseconds: number, random: Uint8Array): bigint {
  let tail = 0n;
  for (const byte of random) tail = (tail << 8n) | BigInt(byte);
  const randA = (tail >> 68n) & 0xfffn;
  const randB = tail & 0x3fffffffffffffffn;
  return (BigInt(milliseconds) << 80n) | (0x7n << 76n) | (randA << 64n) | (0b10n << 62n) | randB;
}

function encode(uuid: bigint): string {
  let text = "";
  for (let shift = 125n; shift >= 0n; shift -= 5n) text += alphabet[Number((uuid >> shift) & 31n)];
  return text;
}

/** Whether a text has the form of an id with this prefix. It says nothing of whether the thing exists. */
export const isId = (text: string, prefix: string): boolean =>
  text.startsWith(`${prefix}_`) && /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text.slice(prefix.length + 1));
