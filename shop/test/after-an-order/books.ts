import { isDeepStrictEqual } from "node:util";
import { until } from "@novatech/testkit/wait";
import { expect } from "vitest";
import { newKey, type Scene, send } from "./scene.ts";

/** What the provider itself has written down for a check-out, in minor units. */
export type ProviderBooks = {
  readonly held: bigint;
  readonly taken: bigint;
  readonly givenBack: bigint;
  readonly letGo: bigint;
  readonly isVoided: boolean;
};

/** The provider's books of a check-out; null when it was never asked. */
async function providerBooks({ shop }: Scene, attemptId: string): Promise<ProviderBooks | null> {
  const [row] = await shop.databases.payments<ProviderBooks[]>`
    select amount_minor as held, captured_minor as taken, refunded_minor as "givenBack", released_minor as "letGo",
      is_voided as "isVoided"
    from sandbox.authorizations where key like ${`${attemptId}:%`} and is_approved`;
  return row ?? null;
}

/** Requires that the provider comes to have taken and given back exactly so much of a hold, and holds nothing more of it. */
export async function expectMoney(
  scene: Scene,
  { attemptId, total }: { readonly attemptId: string; readonly total: bigint },
  { taken, givenBack = 0n }: { readonly taken: bigint; readonly givenBack?: bigint },
): Promise<void> {
  const wanted: ProviderBooks = { held: total, taken, givenBack, letGo: total - taken, isVoided: taken === 0n };
  const read = async (): Promise<ProviderBooks | null> => {
    const books = await providerBooks(scene, attemptId);
    // A hold that was ended whole has let go of all of it.
    return books?.isVoided === true ? { ...books, letGo: books.held - books.taken } : books;
  };
  const books = await until(read, {
    done: (seen) => isDeepStrictEqual(seen, wanted),
    timeoutMs: 30_000,
    everyMs: 50,
  }).catch(read);
  expect(books).toEqual(wanted);
}

/** What lies of a variant in a warehouse. */
export type Shelf = {
  readonly warehouseId: string;
  readonly countryCode: string;
  readonly onHand: number;
  readonly promised: number;
};

/** What lies of a variant, the German warehouse first. */
export const shelvesOf = async ({ shop }: Scene, variantId: string): Promise<readonly Shelf[]> => [
  ...(await shop.databases.inventory<Shelf[]>`
    select warehouse_id as "warehouseId", country_code as "countryCode", on_hand as "onHand", reserved + committed as promised
    from stock_items join warehouses on warehouses.id = warehouse_id
    where variant_id = ${variantId} order by country_code, warehouse_id`),
];

/** Requires that of a variant there come to lie so many in the German and the American warehouse, with nothing promised. */
export const expectStock = async (
  scene: Scene,
  variantId: string,
  [german, american]: readonly [number, number],
): Promise<void> => {
  const wanted = [
    { countryCode: "DE", onHand: german, promised: 0 },
    { countryCode: "US", onHand: american, promised: 0 },
  ];
  const isSo = (shelves: readonly Shelf[]): boolean =>
    shelves.every(({ onHand, promised }, place) => onHand === wanted[place]?.onHand && promised === 0);
  const shelves = await until(() => shelvesOf(scene, variantId), { done: isSo, timeoutMs: 30_000, everyMs: 50 });
  expect(shelves).toMatchObject(wanted);
};

/** Counts a variant: so many lie in the German and the American warehouse from now on. */
export async function count(scene: Scene, variantId: string, counted: readonly [number, number]): Promise<void> {
  for (const [place, { warehouseId, onHand }] of (await shelvesOf(scene, variantId)).entries()) {
    const units = counted[place] ?? 0;
    if (units === onHand) continue;
    const input = { variantId, warehouseId, counted: units, reason: "counted", idempotencyKey: newKey() };
    await send(scene.staff, "stockCount", input);
  }
}

/** How often a voucher was used, by its own books: held and used. */
export async function usesOf({ shop }: Scene, code: string): Promise<{ readonly held: number; readonly used: number }> {
  const [row] = await shop.databases.cart<{ held: number; used: number }[]>`
    select uses_held as held, uses_used as used from promotions where code = ${code}`;
  if (row === undefined) throw new Error(`there is no voucher ${code}`);
  return row;
}

type TimedRoom = "inventory" | "orders" | "fulfillment";

/** Has what a room waits for to happen at once, as if the time had passed: the timers of a kind whose key begins so. Rejects when there are none. */
export async function timePasses({ shop }: Scene, room: TimedRoom, kind: string, key: string): Promise<void> {
  await until(
    () => shop.databases[room]`
      update timers set due_at = now() where kind = ${kind} and key like ${`${key}%`} returning kind`,
    { done: (rows) => rows.length > 0 },
  );
}
