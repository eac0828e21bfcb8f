import { type LocalPostgres, startPostgres } from "@novatech/local-services/postgres";
import { type LocalRedis, startRedis } from "@novatech/local-services/redis";

/** The PostgreSQL of a shop's home, without the shop; a shop that starts there finds it. For drills. */
export const startPostgresOf = (home: string, say: (line: string) => void): Promise<LocalPostgres> =>
  startPostgres({ dir: home, durable: true, say });

/** A Redis with its password in `dir`, at a port when one is named: started again there it has the same address, and nothing of before. For drills. */
export const startRedisIn = (dir: string, say: (line: string) => void, port?: number): Promise<LocalRedis> =>
  startRedis({ dir, say, ...(port === undefined ? {} : { port }) });
