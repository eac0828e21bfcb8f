import { type SQL, sql } from "drizzle-orm";

/** The channel on which a commit with changed documents wakes who brings them to an index outside. */
export const pendingChannel = "search_pending";

/**
 * The end of a statement with a CTE `changed(product_id, revision)`: with an index outside the products are noted as waiting for it, in
 * the transaction of the change, and who brings them there is woken.
 */
export const noteChanged = (hasIndexOutside: boolean): SQL => (hasIndexOutside ? noted : nothing);

const nothing = sql`select from changed limit 0`;

const noted = sql`, noted as (
    insert into search_pending as waiting (product_id, revision, since)
    select product_id, revision, now() from changed order by product_id
    on conflict (product_id) do update set revision = excluded.revision, attempts = 0, next_attempt_at = null
    returning 1
  ) select pg_notify(${pendingChannel}, '') from noted limit 1`;
