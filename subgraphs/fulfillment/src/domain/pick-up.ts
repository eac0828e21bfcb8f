/** A store, where orders are picked up: one of a merchant's warehouses. A business address. */
export type Store = {
  readonly warehouseId: string;
  readonly merchantId: string;
  readonly name: string;
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
  readonly countryCode: string;
};

/** The delivery option that is a store. */
export const pickUpOptionId = (warehouseId: string): string => `pickup:${warehouseId}`;

/** Who is named where a carrier would be. */
export const pickUpCarrier = "Pick-up";

/** What waits in a store. */
export type PickUp = {
  readonly shipmentId: string;
  /** Six digits; whoever says them is given the parcel. For the buyer alone. */
  readonly code: string;
  /** Until when it waits. */
  readonly readyUntil: Date;
  /** How often a wrong code was said since the last lock. */
  readonly wrongTries: number;
  /** No code is heard before; null when codes are heard. */
  readonly lockedUntil: Date | null;
};

/** After so many wrong codes none is heard for a while: a million codes cannot be tried in a pick-up's time. */
const mostWrongTries = 5;
const lockMs = 15 * 60 * 1000;

/** What comes of saying a code. The pick-up after it is kept, whatever the answer. */
export type CodeAnswer =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly pickUp: PickUp; readonly triesLeft: number }
  | { readonly kind: "locked"; readonly until: Date };

/** Hears a code. While it is locked even the right one is not heard. */
export function hearCode(pickUp: PickUp, code: string, now: Date): CodeAnswer {
  if (pickUp.lockedUntil !== null && now < pickUp.lockedUntil) return { kind: "locked", until: pickUp.lockedUntil };
  if (code === pickUp.code) return { kind: "right" };
  const tries = pickUp.wrongTries + 1;
  const isLocked = tries >= mostWrongTries;
  return {
    kind: "wrong",
    triesLeft: mostWrongTries - tries,
    pickUp: {
      ...pickUp,
      wrongTries: isLocked ? 0 : tries,
      lockedUntil: isLocked ? new Date(now.getTime() + lockMs) : null,
    },
  };
}
