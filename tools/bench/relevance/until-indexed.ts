import { setTimeout as sleep } from "node:timers/promises";
import { openRoomDatabases } from "@novatech/testkit/shop/room-databases";
import { request } from "undici";

const longestMs = 20 * 60_000;
const sayEveryMs = 15_000;

/** Resolves when the shop whose PostgreSQL is at `adminUrl` finds so many products and has learned their words. Rejects after 20 minutes. */
export async function untilIndexed(adminUrl: string, products: number): Promise<void> {
  const databases = openRoomDatabases(adminUrl);
  try {
    await untilTrue(async () => {
      const [row] = await databases.search<{ shown: number; learned: boolean }[]>`
        select (select count(*)::integer from search_documents where document is not null) as shown,
          exists (select from search_lexicon, search_revisions where revision * 100 >= last_value * 95) as learned`;
      const shown = row?.shown ?? 0;
      return { isDone: shown >= products && row?.learned === true, so: `${shown} of ${products} products indexed` };
    });
  } finally {
    await databases.close();
  }
}

/** Resolves when the index behind `alias` of the Elasticsearch at `url` has so many products. Rejects after 20 minutes. */
export function untilInElasticsearch(url: string, alias: string, products: number): Promise<void> {
  return untilTrue(async () => {
    const { body } = await request(new URL(`${alias}/_count`, url));
    const { count = 0 } = (await body.json()) as { readonly count?: number };
    return { isDone: count >= products, so: `${count} of ${products} products in Elasticsearch` };
  });
}

async function untilTrue(look: () => Promise<{ readonly isDone: boolean; readonly so: string }>): Promise<void> {
  const began = performance.now();
  for (let said = began; ; await sleep(500)) {
    const { isDone, so } = await look();
    if (isDone) return;
    const now = performance.now();
    if (now - began > longestMs) throw new Error(`gave up waiting: ${so}`);
    if (now - said < sayEveryMs) continue;
    console.log(`  ${so}`);
    said = now;
  }
}
