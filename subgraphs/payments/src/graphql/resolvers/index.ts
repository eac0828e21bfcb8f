import type { Resolvers } from "../__generated__/types.ts";
import { CheckoutAttempt } from "./CheckoutAttempt.ts";
import { Mutation } from "./Mutation.ts";
import { Order } from "./Order.ts";
import { Payment } from "./Payment.ts";
import { Query } from "./Query.ts";
import { Refund } from "./Refund.ts";

/** Every resolver of this room; a file for each type. */
export const resolvers: Resolvers = {
  CheckoutAttempt,
  Mutation,
  Order,
  Payment,
  Query,
  Refund,
  UserError: { __resolveType: (error) => error.__typename },
};
