import type { AttackedShop } from "./attacked-shop.ts";
import type { Shelf } from "./shelves.ts";

/** A check-out of the seed as orders' database has it. */
export type BookedCheckout = {
  readonly id: string;
  readonly orderId: string | null;
  readonly status: string;
  readonly failure: string | null;
  readonly submittedAt: Date;
  readonly completedAt: Date | null;
};

/** What the seed came to, by the rooms' own tables. */
export type Books = {
  readonly checkouts: readonly BookedCheckout[];
  /** Units sent beyond those that lay on the shelves. */
  readonly oversoldUnits: number;
  /** Shelves from which more was sent than lay there, as sentences. */
  readonly wrongShelves: readonly string[];
  /** Check-outs for which the provider took or holds more than once. */
  readonly doubleCharges: readonly string[];
  /** What the provider kept of each check-out and what its order costs in the end, where the two differ, as sentences. */
  readonly wrongMoney: readonly string[];
  /** The sum of those differences, in minor units. */
  readonly moneyDifferenceMinor: bigint;
  /** How often what happened to the seed's orders after they were placed, by name. */
  readonly afterwards: Readonly<Record<string, number>>;
};

/** What is counted of orders' events. */
const counted: Readonly<Record<string, string>> = {
  CANCELLATION_REQUESTED: "cancellations",
  CREDITED: "credits",
  REPLACEMENT_REQUESTED: "replacements",
  RETURN_REQUESTED: "returns",
  STOCK_SHORT: "shortfalls",
  HOLD_RAN_OUT: "holds that ran out",
};

/** Reads the books of everything submitted since `since`. Money is the provider's word, not ours. */
export async function readBooks(shop: AttackedShop, since: Date, shelves: readonly Shelf[]): Promise<Books> {
  const { orders, payments, inventory, fulfillment } = shop.databases;
  const checkouts = await orders<BookedCheckout[]>`
    select attempt.id, placed.id as "orderId", attempt.status, failure_code as failure, submitted_at as "submittedAt",
      completed_at as "completedAt"
    from checkout_attempts attempt left join orders placed on placed.attempt_id = attempt.id
    where submitted_at >= ${since} order by submitted_at`;
  const ids = checkouts.map(({ id }) => id);

  // What left in parcels beside what was put on the shelf, came back to it or was found by a count: by fulfillment's word, not inventory's.
  const variantIds = shelves.map(({ variantId }) => variantId);
  const sent = await fulfillment<{ variantId: string; units: bigint }[]>`
    select variant_id as "variantId", sum(quantity)::bigint as units from shipment_lines line
    join shipments parcel on parcel.id = line.shipment_id
    where variant_id = any(${variantIds}) and parcel.created_at >= ${since}
      and parcel.status not in ('PENDING', 'PACKED', 'LABEL_PURCHASED', 'READY_FOR_PICKUP', 'CANCELLED') group by 1`;
  const found = await inventory<{ variantId: string; units: bigint }[]>`
    select variant_id as "variantId", sum(line.quantity)::bigint as units from stock_ledger line
    join stock_items item on item.id = line.stock_item_id
    where variant_id = any(${variantIds}) and occurred_at >= ${since} and quantity > 0 and kind in ('RETURNED', 'COUNTED') group by 1`;
  const unitsOf = (rows: typeof sent, variantId: string): number =>
    Number(rows.find((row) => row.variantId === variantId)?.units ?? 0n);
  const oversold = shelves.flatMap(({ variantId, units }) => {
    const [left, back] = [unitsOf(sent, variantId), unitsOf(found, variantId)];
    return left > units + back ? [{ variantId, units, left, back }] : [];
  });

  const owed = await orders<{ attemptId: string; minor: bigint }[]>`
    select attempt_id as "attemptId", total_gross - credited_gross as minor from orders where attempt_id = any(${ids})`;
  const kept = await payments<{ attemptId: string; minor: bigint; times: bigint }[]>`
    select split_part(key, ':', 1) as "attemptId",
      sum(case when is_voided then 0 else amount_minor - released_minor - refunded_minor end)::bigint as minor,
      count(*) filter (where not is_voided and amount_minor > released_minor) as times
    from sandbox.authorizations where is_approved and split_part(key, ':', 1) = any(${ids}) group by 1`;
  const differences = ids.flatMap((id) => {
    const owes = owed.find(({ attemptId }) => attemptId === id)?.minor ?? 0n;
    const keeps = kept.find(({ attemptId }) => attemptId === id)?.minor ?? 0n;
    return owes === keeps ? [] : [{ id, owes, keeps, minor: owes > keeps ? owes - keeps : keeps - owes }];
  });

  const events = await orders<{ type: string; times: number }[]>`
    select type, count(*)::int as times from order_events
    where type = any(${Object.keys(counted)}) and order_id in (select id from orders where attempt_id = any(${ids})) group by 1`;
  const [banks] = await payments<{ times: number }[]>`
    select count(*)::int as times from sandbox.authorizations
    where challenge_id is not null and split_part(key, ':', 1) = any(${ids})`;

  return {
    checkouts,
    afterwards: {
      "visits to the bank": banks?.times ?? 0,
      ...Object.fromEntries(events.map(({ type, times }) => [counted[type] ?? type, times])),
    },
    oversoldUnits: oversold.reduce((sum, { units, left, back }) => sum + left - units - back, 0),
    wrongShelves: oversold.map(
      ({ variantId, units, left, back }) =>
        `${variantId}: ${units} were put there, ${back} came back, ${left} were sent`,
    ),
    doubleCharges: kept.filter(({ times }) => times > 1n).map(({ attemptId }) => attemptId),
    wrongMoney: differences.map(
      ({ id, owes, keeps }) => `${id}: its order costs ${owes} in the end, the provider keeps ${keeps}`,
    ),
    moneyDifferenceMinor: differences.reduce((sum, { minor }) => sum + minor, 0n),
  };
}
