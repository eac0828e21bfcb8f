import type { Database } from "@novatech/postgres/database";

/** What must always be true of stock, as SQL that finds what breaks it. Each name is the promise; no rows is right. */
const stockInvariants: Readonly<Record<string, string>> = {
  "no more is promised than lies there": `
    select id from stock_items where reserved + committed > on_hand + backorder_limit or least(on_hand, reserved, committed) < 0`,
  "what lies there is the sum of the ledger": `
    select item.id from stock_items as item left join stock_ledger as line on line.stock_item_id = item.id
    group by item.id having item.on_hand <> coalesce(sum(line.quantity), 0) or item.version <> count(line.version)`,
  "what is held and sold is the sum of the reservations": `
    select item.id from stock_items as item left join reservations as held on held.stock_item_id = item.id
    group by item.id having
      item.reserved <> coalesce(sum(held.quantity) filter (where held.state = 'ACTIVE'), 0) or
      item.committed <> coalesce(sum(held.quantity) filter (where held.state = 'COMMITTED'), 0)`,
};

/** The promises that do not hold, with the ids that break them; empty when all is right. */
export async function brokenInvariants(database: Database): Promise<Record<string, unknown[]>> {
  const broken: Record<string, unknown[]> = {};
  for (const [promise, query] of Object.entries(stockInvariants)) {
    const rows = await database.sql.unsafe(query);
    if (rows.length > 0) broken[promise] = [...rows];
  }
  return broken;
}

/** Rejects when a promise does not hold. For after every test. */
export async function requireInvariants(database: Database): Promise<void> {
  const broken = await brokenInvariants(database);
  if (Object.keys(broken).length > 0) throw new Error(`broken promises: ${JSON.stringify(broken)}`);
}
