import { sql } from "drizzle-orm";
import type { Database, Queryable } from "./database.ts";

/**
 * The role as which rows are read for members of a merchant. It owns nothing, cannot log in and is granted SELECT on some tables by their rooms'
 * migrations; what of them it is shown, their policies say (see row-policies.ts). `ensureRoomDatabases` makes it and lets each room's role become it.
 */
export const merchantReaderRole = "novatech_merchant_reader";

/** For whom rows are read: what the policies of row-policies.ts go by. */
export type RowReader = {
  /** The merchants for which they may see what the room keeps. */
  readonly merchantIds: readonly string[];
  /** Who they are besides, as a shopper. */
  readonly userId: string | null;
  /** SHA-256 in hex of the guests' secrets that came with the request. */
  readonly secretHashes: readonly string[];
};

/** Something that is asked of a database, each question a method that resolves to its answer. */
type Reader<Methods> = { readonly [Name in keyof Methods]: (...given: never[]) => Promise<unknown> };

/**
 * The same questions, each asked in a transaction of its own as the merchant reader role: PostgreSQL leaves out every row that is not
 * `whom`'s, also where a statement forgets to, and refuses every write and every table that was not opened to that role. `whom` is
 * called before each question; `bind` makes the questions for a pool or a transaction. Costs one statement more for each question, beside BEGIN and COMMIT.
 * `isPlannedAnew`: PostgreSQL plans each question for what it asks, and never for whatever might be asked. For reports: milliseconds of planning that save many times that. Default: as it likes.
 */
export function readAsMerchant<Methods extends Reader<Methods>>(
  database: Database,
  whom: () => RowReader,
  bind: (db: Queryable) => Methods,
  { isPlannedAnew = false }: { readonly isPlannedAnew?: boolean } = {},
): Methods {
  const names = Object.keys(bind(database.db)) as (keyof Methods & string)[];
  const asked = names.map((name) => [
    name,
    (...given: never[]) =>
      database.transaction(
        async (tx) => {
          await tx.execute(becomeMerchantReader(whom(), isPlannedAnew));
          return bind(tx)[name](...given);
        },
        { isReading: true },
      ),
  ]);
  return Object.fromEntries(asked) as Methods;
}

/** Makes the rest of a transaction a merchant reader's, by one statement: it ends with the transaction. */
export const becomeMerchantReader = ({ merchantIds, userId, secretHashes }: RowReader, isPlannedAnew = false) => sql`
  select set_config('novatech.merchant_ids', ${listOf(merchantIds)}, true),
    set_config('novatech.user_id', ${userId ?? ""}, true),
    set_config('novatech.secret_hashes', ${listOf(secretHashes)}, true),
    set_config('transaction_read_only', 'on', true),
    set_config('plan_cache_mode', ${isPlannedAnew ? "force_custom_plan" : "auto"}::text, true),
    set_config('role', ${merchantReaderRole}::text, true)`;

/** Ids and hashes are letters, digits and `_`; one that is not is nobody's, and must not become two of a list. */
const listOf = (texts: readonly string[]): string => texts.filter((text) => /^\w+$/.test(text)).join(",");
