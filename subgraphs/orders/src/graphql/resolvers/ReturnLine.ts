import type { ReturnLineResolvers } from "../__generated__/types.ts";
import { lineOf } from "../visible.ts";

/** Units of a line that are sent back. */
export const ReturnLine: ReturnLineResolvers = {
  line: ({ lineId }, _arguments, context) => lineOf(context, lineId),
  goodQuantity: ({ good }) => good,
  damagedQuantity: ({ damaged }) => damaged,
};
