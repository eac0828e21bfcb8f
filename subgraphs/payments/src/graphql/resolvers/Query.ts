import type { QueryResolvers } from "../__generated__/types.ts";
import { visiblePayment } from "./Payment.ts";

/** The root of what is asked. */
export const Query: QueryResolvers = {
  payment: (_root, { id }, context) => visiblePayment(context, id),
};
