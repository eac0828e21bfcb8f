import type { PickUpResolvers } from "../__generated__/types.ts";

/** What waits in a store. */
export const PickUp: PickUpResolvers = {
  code: ({ pickUp }) => pickUp.code,
  readyUntil: ({ pickUp }) => pickUp.readyUntil,
  store: ({ store }) => store,
};
