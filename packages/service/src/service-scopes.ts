import type { RoomName } from "./room.ts";

/** Which internal fields each room may ask other rooms for. The one list, for tokens and for calls in one process. */
export const serviceScopes: Readonly<Record<RoomName, readonly string[]>> = {
  users: [],
  catalog: [],
  search: ["internal:products"],
  inventory: [],
  cart: ["internal:prices", "internal:rates"],
  orders: ["internal:quote"],
  payments: ["internal:billing"],
  fulfillment: ["internal:recipient"],
  recommendations: [],
};
