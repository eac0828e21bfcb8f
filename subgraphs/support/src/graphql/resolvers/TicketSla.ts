import type { TicketSlaResolvers } from "../__generated__/types.ts";

/** What was promised of a ticket. */
export const TicketSla: TicketSlaResolvers = {
  firstResponseDueAt: ({ clocks }) => clocks.firstResponseDueAt,
  firstRespondedAt: ({ clocks }) => clocks.firstRespondedAt,
  nextResponseDueAt: ({ clocks }) => clocks.nextResponseDueAt,
  resolutionDueAt: ({ clocks }) => clocks.resolutionDueAt,
  breaches: async ({ id }, _arguments, { loaders }) => [...(await loaders.breachesOf.load(id))],
};
