import { createIdSource, type IdSource } from "@novatech/kernel/ids";
import { fixedClock } from "./clock.ts";

/**
 * Ids in the form of real ones that are the same in every run: the n-th of a source differs from all before and sorts after
 * them, whatever its prefix. Two sources give the same ids; `start` (default 1) sets a second one apart.
 */
export function sequentialIds(start = 1): IdSource {
  let count = BigInt(start);
  return createIdSource(fixedClock("2026-01-01T00:00:00Z"), (size) => {
    const bytes = new Uint8Array(size);
    new DataView(bytes.buffer).setBigUint64(size - 8, count++);
    return bytes;
  });
}
