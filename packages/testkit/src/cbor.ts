/**
 * CBOR (RFC 8949 §3) of what authenticators send: whole numbers below 2^32 either way, texts, bytes and maps in the order they are given.
 * Throws a TypeError for anything else.
 */
export function encodeCbor(value: unknown): Buffer {
  if (typeof value === "number" && Number.isInteger(value)) return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") {
    const bytes = Buffer.from(value, "utf8");
    return Buffer.concat([head(3, bytes.length), bytes]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map)
    return Buffer.concat([
      head(5, value.size),
      ...[...value].flatMap(([key, held]) => [encodeCbor(key), encodeCbor(held)]),
    ]);
  throw new TypeError(`no CBOR for ${String(value)}`);
}

/** A major type and its argument, in the shortest form. */
function head(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.of((major << 5) | argument);
  if (argument < 0x100) return Buffer.of((major << 5) | 24, argument);
  const long = argument >= 0x10000;
  const bytes = Buffer.alloc(long ? 5 : 3);
  bytes[0] = (major << 5) | (long ? 26 : 25);
  if (long) bytes.writeUInt32BE(argument, 1);
  else bytes.writeUInt16BE(argument, 1);
  return bytes;
}
