import { createHash } from "node:crypto";
import { type Mishap, type MishapOf, mishaps } from "../../domain/mishap.ts";

/** Has something go wrong with so many parcels of a thousand, each kind as often; which ones follows from their ids. */
export const mishapsPerMille =
  (perMille: number): MishapOf =>
  ({ id }) => {
    const digest = createHash("sha256").update(`mishap ${id}`).digest();
    if (digest.readUInt32BE(0) % 1000 >= perMille) return null;
    return mishaps[digest.readUInt32BE(4) % mishaps.length] ?? null;
  };

/** Has the same go wrong with every first parcel of an order; what is sent instead arrives. */
export const alwaysMishap =
  (mishap: Mishap): MishapOf =>
  ({ cause }) =>
    cause === "ORDER" ? mishap : null;
