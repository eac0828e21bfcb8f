import { connectRedis } from "@novatech/messaging/redis-connection";
import { columnsOf } from "@novatech/service/privacy/personal-data";
import { type RoomDatabases, shopRooms } from "@novatech/testkit/shop/room-databases";
import type { TestElasticsearch } from "@novatech/testkit/elasticsearch";
import { pino } from "pino";
import { request } from "undici";
import { personalDataOfRooms } from "../../personal-data/rooms.ts";

/** Where a text was found: `room.table.column`, or a key of Redis. */
export type Place = string;

/** What the gateway and the rooms keep in Redis is read as text, whatever it is kept as. */
const readers: Readonly<Record<string, (redis: ReturnType<typeof connectRedis>, key: string) => Promise<unknown>>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, "0", "-1"),
  stream: (redis, key) => redis.xrange(key, "-", "+"),
};

/** Every table of every room, those of third parties in our PostgreSQL included, searched for a pattern (POSIX, case does not count). */
export async function searchTables(databases: RoomDatabases, pattern: string): Promise<Place[]> {
  const found = new Set<Place>();
  for (const room of shopRooms) {
    const sql = databases[room];
    const tables = await sql<{ schema: string; name: string }[]>`
      select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'drizzle')`;
    for (const { schema, name } of tables) {
      const rows = await sql<{ column: string }[]>`
        select distinct field.key as column from ${sql(schema)}.${sql(name)} as t, jsonb_each_text(to_jsonb(t)) as field
        where field.value ~* ${pattern}`;
      // A partition is its table.
      const table = `${schema === "public" ? "" : `${schema}.`}${name.replace(/_\d{4}_?\d{2}$|_default$/, "")}`;
      for (const { column } of rows) found.add(`${room}.${table}.${column}`);
    }
  }
  return [...found].toSorted();
}

/** Every key and value of a Redis, streams included. */
export async function searchRedis(redisUrl: string, pattern: RegExp): Promise<Place[]> {
  const logger = pino({ level: "silent" });
  const redis = connectRedis({ redisUrl, logger, purpose: "search", commandTimeoutMs: 10_000 });
  try {
    const found: Place[] = [];
    for (let cursor = "0", isFirst = true; isFirst || cursor !== "0"; isFirst = false) {
      const [next, keys] = await redis.scan(cursor, "COUNT", 1000);
      cursor = next;
      for (const key of keys) {
        const read = readers[await redis.type(key)];
        if (pattern.test(key) || pattern.test(JSON.stringify(await read?.(redis, key)))) found.push(key);
      }
    }
    return found.toSorted();
  } finally {
    redis.disconnect();
  }
}

/** Every document of the indexes whose names begin so, with what names and synonyms are kept beside them: the ones a pattern is found in. */
export async function searchElasticsearch({ url, index }: TestElasticsearch, pattern: RegExp): Promise<Place[]> {
  const found: Place[] = [];
  const text = await (await request(new URL(`/${index}*?expand_wildcards=all`, url))).body.text();
  if (pattern.test(text)) found.push(`${index}: settings`);
  let documents = 0;
  const names = Object.keys(JSON.parse(text) as object);
  for (const name of names) {
    const { body } = await request(new URL(`/${name}/_search?size=10000&_source=true`, url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: { match_all: {} } }),
    });
    const { hits } = (await body.json()) as { readonly hits: { readonly hits: readonly { readonly _id: string }[] } };
    documents += hits.hits.length;
    for (const hit of hits.hits) if (pattern.test(JSON.stringify(hit))) found.push(`${name}: ${hit._id}`);
  }
  // Nothing of this would be worth anything if nothing were searched.
  if (documents === 0) throw new Error(`no index ${index} holds a document`);
  return found;
}

/** The columns that the rooms' lists say hold personal data, as places. */
export const listedPlaces = (): ReadonlySet<Place> =>
  new Set(
    Object.entries(personalDataOfRooms).flatMap(([room, { tables }]) =>
      Object.entries(tables).flatMap(([name, table]) => columnsOf(table).map((column) => `${room}.${name}.${column}`)),
    ),
  );
