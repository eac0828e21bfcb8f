const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A number for people, for example `N-7K3M-92QX`: 40 random bits in Crockford's base 32, which has no I, L, O and U.
 * Not unique by itself: 40 bits meet now and then, so the database decides and the caller draws again.
 * `randomBytes(n)` must give n bytes of cryptographic quality: a number that can be guessed tells how much is sold.
 */
export function drawOrderNumber(randomBytes: (size: number) => Uint8Array): string {
  let bits = 0n;
  for (const byte of randomBytes(5)) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let shift = 35n; shift >= 0n; shift -= 5n) text += alphabet[Number((bits >> shift) & 31n)];
  return `N-${text.slice(0, 4)}-${text.slice(4)}`;
}
