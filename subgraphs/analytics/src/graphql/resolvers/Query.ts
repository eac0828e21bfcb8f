import { requireAnyScope } from "@novatech/graphql/errors";
import { readRange } from "../../domain/report-range.ts";
import { wholeShop } from "../../domain/slot.ts";
import type { QueryResolvers } from "../__generated__/types.ts";
import { orMistake } from "../report-arguments.ts";

/** What is asked. */
export const Query: QueryResolvers = {
  shopAnalytics: (_parent, asked, { request, now }) => {
    requireAnyScope(request, ["staff:analytics"]);
    return { subject: wholeShop, range: orMistake(readRange(asked, now())) };
  },
};
