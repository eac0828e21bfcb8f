import { daysPerBlock } from "../domain/slot.ts";

/** A row of sums that is not what was counted, with by how much, as JSON. */
export type SumDifference = { readonly table: string; readonly what: string };

/** Where sums are counted anew, bound to one transaction. Days are counted from 1970. */
export type RecountStore = {
  /** The first and the last day of which there is anything, and the first of which single events are kept; null when there is nothing. */
  readonly days: () => Promise<{
    readonly first: number;
    readonly last: number;
    readonly firstEvent: number | null;
  } | null>;
  /** What differs on a day; mended unless it only checks. `hasEvents`: whether what apps told on the day is kept singly. */
  readonly recount: (
    day: number,
    options: { readonly isCheck: boolean; readonly hasEvents: boolean },
  ) => Promise<readonly SumDifference[]>;
  /** What differs in the sums of eight days, the `block`th since 1970; mended unless it only checks. */
  readonly recountBlock: (block: number, options: { readonly isCheck: boolean }) => Promise<readonly SumDifference[]>;
  /** In how many parts customers are counted: the last is their sums by month. */
  readonly customerParts: number;
  /** What differs of a part of the customers; mended unless it only checks. */
  readonly recountCustomers: (
    part: number,
    options: { readonly isCheck: boolean },
  ) => Promise<readonly SumDifference[]>;
};

/** How to count anew. */
export type RecountOptions = {
  /** Only compares: writes nothing. */
  readonly isCheck: boolean;
  /** Asked before each day. Default: never. */
  readonly isStopped?: () => boolean;
  /** Told after each day. */
  readonly tell?: (done: { readonly days: number; readonly of: number; readonly differing: number }) => void;
};

/** What came of it: days that were counted, rows of sums that differed, and the first hundred of them. */
export type RecountReport = {
  readonly days: number;
  readonly differing: number;
  readonly differences: readonly SumDifference[];
};

const mostShown = 100;

/**
 * Counts everything reports are made of from what is kept singly again, a day (UTC) a transaction, then sums of eight days, then customers, and mends what differs. Safe while the shop runs. Days
 * whose events were dropped keep their sums of traffic; sales are counted for all days.
 */
export async function recount(
  inTransaction: <Value>(work: (store: RecountStore) => Promise<Value>) => Promise<Value>,
  { isCheck, isStopped = () => false, tell = () => {} }: RecountOptions,
): Promise<RecountReport> {
  const found = await inTransaction((store) => store.days());
  const differences: SumDifference[] = [];
  let [days, differing] = [0, 0];
  if (found === null) return { days, differing, differences };
  const note = (own: readonly SumDifference[]): void => {
    differences.push(...own.slice(0, mostShown - differences.length));
    differing += own.length;
  };
  const of = found.last - found.first + 1;
  for (let day = found.first; day <= found.last && !isStopped(); day += 1) {
    const hasEvents = found.firstEvent !== null && day >= found.firstEvent;
    const own = await inTransaction((store) => store.recount(day, { isCheck, hasEvents }));
    note(own);
    days += 1;
    tell({ days, of, differing });
  }
  for (let block = blockOf(found.first); block <= blockOf(found.last) && !isStopped(); block += 1)
    note(await inTransaction((store) => store.recountBlock(block, { isCheck })));
  const parts = await inTransaction((store) => Promise.resolve(store.customerParts));
  for (let part = 0; part < parts && !isStopped(); part += 1)
    note(await inTransaction((store) => store.recountCustomers(part, { isCheck })));
  return { days, differing, differences };
}

const blockOf = (day: number): number => Math.floor(day / daysPerBlock);
