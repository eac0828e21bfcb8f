const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A number for people, for example `S-7K3M-92QX`: 40 random bits in Crockford's base 32, which has no I, L, O and U. Two tickets may draw the same:
 * the database decides, and the caller draws again.
 */
export function drawTicketNumber(randomBytes: (size: number) => Uint8Array): string {
  const bits = [...randomBytes(5)].reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const text = Array.from({ length: 8 }, (_unused, place) => alphabet[Number((bits >> BigInt(35 - 5 * place)) & 31n)]);
  return `S-${text.slice(0, 4).join("")}-${text.slice(4).join("")}`;
}
