import { type SQL, sql } from "drizzle-orm";

/** The channel on which a commit with changed documents wakes who brings them to an index outside. */
export const pendingChannel = "search_pending";

/** The channel on which a commit tells every process which products' columns it changed: their keys, with commas between. */
export const columnsChannel = "search_columns";

/** A notification holds 8,000 bytes: so many keys fit. */
const keysTold = 700;

/**
 * The end of a statement with a CTE `changed(product_id, key, revision)`: every process is told to read these products' columns again. With an
 * index outside they are noted as waiting for it as well, in the transaction of the change, and who brings them there is woken.
 */
export const noteChanged = (hasIndexOutside: boolean): SQL => (hasIndexOutside ? noted : told);

const tellColumns = sql`
  select pg_notify(${columnsChannel}, string_agg(key::text, ','))
  from (select key, (row_number() over () - 1) / ${sql.raw(String(keysTold))} as part from changed) as numbered group by part`;

const told = sql` ${tellColumns}`;

const noted = sql`, noted as (
    insert into search_pending as waiting (product_id, revision, since)
    select product_id, revision, now() from changed order by product_id
    on conflict (product_id) do update set revision = excluded.revision, attempts = 0, next_attempt_at = null
    returning 1
  ) (select pg_notify(${pendingChannel}, '') from noted limit 1) union all ${tellColumns}`;

/** The key of a product as an INSERT takes it: its own, or a new one. A default would use up a number for every row that is there already. */
export const keyOf = (productId: SQL): SQL =>
  sql`coalesce((select held.key from search_documents as held where held.product_id = ${productId}), nextval('search_keys'))::integer`;
