import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { startRedis } from "@novatech/local-services/redis";
import { testServices } from "./test-services.ts";

/** A Redis of its own for one test file: pub/sub and FLUSHALL know no databases. */
export type TestRedis = {
  readonly url: string;
  /** Removes everything it holds; connections stay. */
  readonly flush: () => Promise<void>;
  /** Ends it; every connection to it breaks. */
  readonly stop: () => Promise<void>;
  /** Starts it again, empty, at the same address. */
  readonly restart: () => Promise<void>;
};

/** Starts an empty Redis without persistence on a free port, with more lines of configuration. Stop it in `afterAll`; the end of the run does, too. */
export async function startTestRedis(settings: readonly string[] = []): Promise<TestRedis> {
  const dir = await mkdtemp(join(testServices().folder, "redis-"));
  let server = await startRedis({ dir, settings, say: () => {} });
  return {
    url: server.url,
    flush: () => server.flush(),
    stop: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = await startRedis({ dir, port: server.port, settings, say: () => {} });
    },
  };
}
