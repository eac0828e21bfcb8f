import type { PageRequest } from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import type { FilteredPage, MerchantOrderFilter, OrderFilter, Period, ReturnFilter } from "../domain/order-filter.ts";
import type { NewestKey } from "../domain/newest.ts";
import type {
  MerchantOrderFilterInput,
  OrderFilterInput,
  OrderSort,
  ReturnFilterInput,
} from "./__generated__/types.ts";

type Given<Value> = Value | null | undefined;

/** Which orders an input wants. Throws a GraphQLError with BAD_USER_INPUT. */
export const readOrderFilter = (input: Given<OrderFilterInput>): OrderFilter => ({
  statuses: input?.statuses ?? null,
  paymentStatuses: input?.paymentStatuses ?? null,
  merchantId: input?.merchantId ?? null,
  customerId: input?.customerId ?? null,
  number: readNumber(input?.number),
  contactEmail: input?.contactEmail?.replaceAll("\0", "").trim() || null,
  isHeld: input?.isHeld ?? null,
  placed: readPeriod("placed", input?.placedFrom, input?.placedBefore),
});

/** Which parts of a merchant's orders an input wants. Throws a GraphQLError with BAD_USER_INPUT. */
export const readMerchantOrderFilter = (input: Given<MerchantOrderFilterInput>): MerchantOrderFilter => ({
  fulfilmentStatuses: input?.fulfilmentStatuses ?? null,
  number: readNumber(input?.number),
  isHeld: input?.isHeld ?? null,
  isToShip: input?.isToShip ?? null,
  placed: readPeriod("placed", input?.placedFrom, input?.placedBefore),
});

/** Which returns an input wants. Throws a GraphQLError with BAD_USER_INPUT. */
export const readReturnFilter = (input: Given<ReturnFilterInput>, merchantId: string | null): ReturnFilter => ({
  statuses: input?.statuses ?? null,
  merchantId,
  orderNumber: readNumber(input?.orderNumber),
  requested: readPeriod("requested", input?.requestedFrom, input?.requestedBefore),
});

/** A page of a list with what is wanted of it. */
export const filtered = <Filter>(
  page: PageRequest<NewestKey>,
  filter: Filter,
  sort: Given<OrderSort>,
): FilteredPage<Filter> => ({ ...page, filter, isOldestFirst: sort === "OLDEST" });

/** Numbers are said on the telephone: case and blanks do not matter. */
const readNumber = (text: Given<string>): string | null => text?.replaceAll("\0", "").trim().toUpperCase() || null;

function readPeriod(name: string, from: Given<Date>, before: Given<Date>): Period {
  const period = { from: from ?? null, before: before ?? null };
  if (period.from !== null && period.before !== null && period.from >= period.before)
    throw callerMistake("BAD_USER_INPUT", `\`${name}From\` must be earlier than \`${name}Before\`.`);
  return period;
}
