import type { CustomerCohortResolvers } from "../__generated__/types.ts";

/** Customers whose first order was in one month. */
export const CustomerCohort: CustomerCohortResolvers = { months: ({ months }) => [...months] };
