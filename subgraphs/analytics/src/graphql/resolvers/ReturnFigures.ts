import { ratio } from "../../domain/figures.ts";
import type { ReturnFiguresResolvers } from "../__generated__/types.ts";
import { toMoneyList } from "../money.ts";

/** What was sent back; why is read when it is asked for. */
export const ReturnFigures: ReturnFiguresResolvers = {
  requestedUnits: ({ units }) => units,
  rate: ({ units, orderedUnits }) => ratio(units, orderedUnits),
  credited: ({ credited }) => toMoneyList(credited),
  reasons: async ({ report: { subject, range } }, _args, { loaders }) => {
    const asked = { fromSlot: range.fromSlot, toSlot: range.toSlot };
    return [...((await loaders.returnReasons.load({ subject, asked })) ?? [])];
  },
};
