import type { RoomName } from "./room.ts";

/** Which internal fields each room may ask other rooms for. The one list, for tokens and for calls in one process. */
export const serviceScopes: Readonly<Record<RoomName, readonly string[]>> = {
  users: ["internal:privacy"],
  catalog: [],
  search: ["internal:products"],
  inventory: [],
  cart: ["internal:prices", "internal:rates"],
  orders: ["internal:quote", "internal:emails"],
  payments: ["internal:billing"],
  fulfillment: ["internal:recipient"],
  recommendations: [],
  notifications: ["internal:letters"],
  analytics: [],
  support: [],
};
