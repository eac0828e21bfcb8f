import type { OrderCancellationLineResolvers } from "../__generated__/types.ts";
import { lineOf } from "../visible.ts";

/** Units of a line that are wanted no more. */
export const OrderCancellationLine: OrderCancellationLineResolvers = {
  line: ({ lineId }, _arguments, context) => lineOf(context, lineId),
  cancelledQuantity: ({ cancelled }) => cancelled,
};
