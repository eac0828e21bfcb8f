import type { Queryable } from "@novatech/postgres/database";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Address } from "../domain/address.ts";
import type { AddressPage } from "../use-cases/ports.ts";
import { addresses } from "./tables.ts";

/** The same page of many users' address books; see AccountReads.addressPages. One statement. */
export async function findAddressPages(
  db: Queryable,
  userIds: readonly string[],
  page: AddressPage,
): Promise<ReadonlyMap<string, Address[]>> {
  const isForward = page.direction === "forward";
  const order = isForward ? sql`created_at desc, id desc` : sql`created_at asc, id asc`;
  const bound = (key: AddressPage["after"], comparison: "<" | ">") =>
    key === null
      ? sql`true`
      : sql`(created_at, id) ${sql.raw(comparison)} (${new Date(key[0]).toISOString()}::timestamptz, ${key[1]}::text)`;
  const ranked = db
    .select({
      id: addresses.id,
      rank: sql<number>`row_number() over (partition by user_id order by ${order})`.as("rank"),
    })
    .from(addresses)
    .where(and(inArray(addresses.userId, [...userIds]), bound(page.after, "<"), bound(page.before, ">")))
    .as("ranked");
  const rows = await db
    .select({ address: addresses })
    .from(addresses)
    .innerJoin(ranked, eq(ranked.id, addresses.id))
    .where(sql`${ranked.rank} <= ${page.size + 1}`)
    .orderBy(ranked.rank);
  const pages = new Map<string, Address[]>();
  for (const { address } of rows) {
    const book = pages.get(address.userId);
    if (book) book.push(address);
    else pages.set(address.userId, [address]);
  }
  return pages;
}
