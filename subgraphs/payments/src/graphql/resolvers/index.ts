import type { Resolvers } from "../__generated__/types.ts";
import { Order } from "./Order.ts";
import { Payment } from "./Payment.ts";
import { Query } from "./Query.ts";

/** Every resolver of this room; a file for each type. */
export const resolvers: Resolvers = { Order, Payment, Query };
