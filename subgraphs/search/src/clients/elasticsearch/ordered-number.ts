const signBit = 1n << 63n;
const allBits = (1n << 64n) - 1n;

/**
 * A number as 16 hexadecimal digits whose order as text is the order of the numbers: for fields that know texts only. The bits of IEEE 754
 * rise with positive numbers and fall with negative ones, so the sign is turned over, and for negative numbers everything.
 */
export function orderedNumber(number: number): string {
  const bits = toBits(number);
  const ordered = (bits & signBit) === 0n ? bits | signBit : ~bits & allBits;
  return ordered.toString(16).padStart(16, "0");
}

/** The number of a text that `orderedNumber` wrote. */
export function readOrderedNumber(text: string): number {
  const ordered = BigInt(`0x${text}`);
  return fromBits((ordered & signBit) === 0n ? ~ordered & allBits : ordered & ~signBit);
}

function toBits(number: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  // No minus before zero: both are the same number.
  view.setFloat64(0, number === 0 ? 0 : number);
  return view.getBigUint64(0);
}

function fromBits(bits: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}
