import type { SupportAgentResolvers } from "../__generated__/types.ts";

/** A member of support. */
export const SupportAgent: SupportAgentResolvers = {
  user: ({ userId }) => ({ id: userId }),
  queues: ({ queues }) => [...queues],
  languages: ({ languages }) => [...languages],
};
