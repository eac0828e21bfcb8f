import type { DailyDemand } from "../domain/forecast/demand.ts";
import type {
  CohortCell,
  Parcels,
  ProductFigures,
  ProductOrder,
  ReasonFigures,
  Returns,
  Sales,
  Traffic,
} from "../domain/figures.ts";
import type { Part } from "../domain/parts.ts";
import type { StockOutSpan } from "../domain/stock-out-cost.ts";

/** Of whom reports are: merchants' ids, or the whole shop's `*` alone. */
export type Subjects = readonly string[];

/** Answers by merchant; one of whom there is nothing is left out. */
export type ByMerchant<Answer> = ReadonlyMap<string, Answer>;

/** A time, in quarters of an hour since 1970; the end is not in it. */
export type SlotRange = { readonly fromSlot: number; readonly toSlot: number };

/** What was ordered of a variant, and whose it is. */
export type VariantDemand = { readonly merchantId: string; readonly units: DailyDemand };

/**
 * The questions of reports. Each is one statement for any number of merchants. `boundaries` are quarters of an hour since 1970: part n goes from the
 * nth to the next. Parts without anything are left out.
 */
export type ReportReader = {
  readonly sales: (of: Subjects, boundaries: readonly number[]) => Promise<ByMerchant<readonly (Sales & Part)[]>>;
  readonly traffic: (of: Subjects, boundaries: readonly number[]) => Promise<ByMerchant<readonly (Traffic & Part)[]>>;
  /** The first so many. SLOWEST: of products that were shown all the time, those that sold least, and of them those looked at most. */
  readonly products: (
    of: Subjects,
    range: SlotRange,
    order: ProductOrder,
    first: number,
  ) => Promise<ByMerchant<readonly ProductFigures[]>>;
  /** By the month in which customers ordered first; `boundaries` are the beginnings of months, and the end. */
  readonly cohorts: (of: Subjects, boundaries: readonly Date[]) => Promise<ByMerchant<readonly CohortCell[]>>;
  /** Times out of stock within the range, up to `now`. */
  readonly stockOuts: (of: Subjects, range: SlotRange, now: Date) => Promise<ByMerchant<readonly StockOutSpan[]>>;
  /** Returns that were asked for in the range, and what returns took back in it. */
  readonly returns: (of: Subjects, range: SlotRange) => Promise<ByMerchant<Returns>>;
  /** Why, of returns that were asked for in the range; the most units first. */
  readonly returnReasons: (of: Subjects, range: SlotRange) => Promise<ByMerchant<readonly ReasonFigures[]>>;
  /** Units ordered of variants on each of some days (since 1970; the end is not in it); null where they were out of stock for more than half of it. */
  readonly demand: (
    variantIds: readonly string[],
    days: { readonly from: number; readonly to: number },
  ) => Promise<ReadonlyMap<string, VariantDemand>>;
  /** Parcels that left in the range. */
  readonly parcels: (of: Subjects, range: SlotRange) => Promise<ByMerchant<Parcels>>;
};
