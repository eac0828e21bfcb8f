import {
  decodeMomentCursor,
  encodeCursor,
  type PageArguments,
  type PageRequest,
  readPage,
} from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import type { NewestKey, Period } from "../use-cases/payment-lists.ts";

type Given<Value> = Value | null | undefined;

/** A period as an input says it. Throws a GraphQLError with BAD_USER_INPUT. */
export function readPeriod(name: string, from: Given<Date>, before: Given<Date>): Period {
  const period = { from: from ?? null, before: before ?? null };
  if (period.from !== null && period.before !== null && period.from >= period.before)
    throw callerMistake("BAD_USER_INPUT", `\`${name}From\` must be earlier than \`${name}Before\`.`);
  return period;
}

/** Reads the arguments of a newest-first list. Throws a GraphQLError with BAD_USER_INPUT. */
export const readNewestPage = (page: PageArguments): PageRequest<NewestKey> => readPage(page, decodeMomentCursor);

/** Where something stands in a newest-first list. */
export const newestCursor = ({ at, id }: NewestKey): string => encodeCursor([at.toISOString(), id]);
