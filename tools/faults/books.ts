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
  /** Units sold beyond those that lay on the shelves. */
  readonly oversoldUnits: number;
  /** Shelves where what was sold and what is left are not what was put there, as sentences. */
  readonly wrongShelves: readonly string[];
  /** Check-outs for which the provider holds money more than once. */
  readonly doubleCharges: readonly string[];
  /** What the provider holds or took for each check-out and what its order costs, where the two differ, as sentences. */
  readonly wrongMoney: readonly string[];
  /** The sum of those differences, in minor units. */
  readonly moneyDifferenceMinor: bigint;
};

/** Reads the books of everything submitted since `since`. */
export async function readBooks(shop: AttackedShop, since: Date, shelves: readonly Shelf[]): Promise<Books> {
  const { orders, payments, inventory } = shop.databases;
  const checkouts = await orders<BookedCheckout[]>`
    select attempt.id, placed.id as "orderId", attempt.status, failure_code as failure, submitted_at as "submittedAt",
      completed_at as "completedAt"
    from checkout_attempts attempt left join orders placed on placed.attempt_id = attempt.id
    where submitted_at >= ${since} order by submitted_at`;
  const ids = checkouts.map(({ id }) => id);

  const sold = await orders<{ variantId: string; units: bigint }[]>`
    select variant_id as "variantId", sum(quantity)::bigint as units from order_lines line
    join orders placed on placed.id = line.order_id where placed.attempt_id = any(${ids}) group by 1`;
  const left = await inventory<{ variantId: string; units: bigint }[]>`
    select variant_id as "variantId", sum(on_hand - reserved)::bigint as units from stock_items
    where variant_id = any(${shelves.map(({ variantId }) => variantId)}) group by 1`;
  const unitsOf = (rows: typeof sold, variantId: string): number =>
    Number(rows.find((row) => row.variantId === variantId)?.units ?? 0n);

  const owed = await orders<{ attemptId: string; minor: bigint }[]>`
    select attempt_id as "attemptId", total_gross as minor from orders where attempt_id = any(${ids})`;
  const held = await payments<{ attemptId: string; minor: bigint; times: bigint }[]>`
    select split_part(key, ':', 1) as "attemptId", sum(amount_minor)::bigint as minor, count(*) as times
    from sandbox.authorizations where is_approved and not is_voided and split_part(key, ':', 1) = any(${ids}) group by 1`;
  const differences = ids.flatMap((id) => {
    const owes = owed.find(({ attemptId }) => attemptId === id)?.minor ?? 0n;
    const holds = held.find(({ attemptId }) => attemptId === id)?.minor ?? 0n;
    return owes === holds ? [] : [{ id, owes, holds, minor: owes > holds ? owes - holds : holds - owes }];
  });

  return {
    checkouts,
    oversoldUnits: shelves.reduce(
      (sum, { variantId, units }) => sum + Math.max(0, unitsOf(sold, variantId) - units),
      0,
    ),
    wrongShelves: shelves.flatMap(({ variantId, units }) => {
      const [out, rest] = [unitsOf(sold, variantId), unitsOf(left, variantId)];
      return out + rest === units ? [] : [`${variantId}: ${units} were put there, ${out} are sold and ${rest} left`];
    }),
    doubleCharges: held.filter(({ times }) => times > 1n).map(({ attemptId }) => attemptId),
    wrongMoney: differences.map(({ id, owes, holds }) => `${id}: its order costs ${owes}, the provider holds ${holds}`),
    moneyDifferenceMinor: differences.reduce((sum, { minor }) => sum + minor, 0n),
  };
}
