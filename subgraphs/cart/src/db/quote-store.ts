import type { Queryable } from "@novatech/postgres/database";
import { eq, inArray, lt, sql } from "drizzle-orm";
import type { QuoteReads, QuoteStore } from "../use-cases/ports.ts";
import { readAddress } from "./address-row.ts";
import { fromQuoteRow, toQuoteRow } from "./quote-row.ts";
import { carts, orderedCarts, quoteAddresses, quotes } from "./tables.ts";

/** Quotes in PostgreSQL, bound to a pool or a transaction. */
export const createPostgresQuoteStore = (db: Queryable): QuoteStore => ({
  add: async ({ quote, address }) => {
    await db.insert(quotes).values(toQuoteRow(quote));
    await db.insert(quoteAddresses).values({ quoteId: quote.id, ...address });
  },
  find: async (quoteId) => {
    const [row] = await db
      .select({ quote: quotes, address: quoteAddresses, currentCartVersion: carts.version })
      .from(quotes)
      .innerJoin(quoteAddresses, eq(quoteAddresses.quoteId, quotes.id))
      .leftJoin(carts, eq(carts.id, quotes.cartId))
      .where(eq(quotes.id, quoteId));
    if (!row) return null;
    return {
      quote: fromQuoteRow(row.quote),
      address: readAddress(row.address),
      currentCartVersion: row.currentCartVersion ?? 0,
    };
  },
  sweep: async (endedBefore) => {
    await db.execute(sql`
      with orders as (delete from ${orderedCarts} where ${lt(orderedCarts.orderedAt, endedBefore)})
      delete from ${quotes} where ${lt(quotes.expiresAt, endedBefore)}`);
  },
});

/** Quotes for the graph, from PostgreSQL. */
export const createPostgresQuoteReads = (db: Queryable): QuoteReads => ({
  quotes: async (ids) => {
    const rows = await db
      .select()
      .from(quotes)
      .where(inArray(quotes.id, [...ids]));
    return rows.map(fromQuoteRow);
  },
});
