import { setTimeout as sleep } from "node:timers/promises";
import { request } from "undici";

/**
 * Removes the indexes behind an alias, `<alias>-<moment>`, by their full names. Only what the cluster lists as such is named to it: an answer that is
 * no list removes nothing, and is thrown.
 */
export async function removeIndexes(url: string, alias: string): Promise<void> {
  const list = async (): Promise<{ readonly statusCode: number; readonly listed: unknown }> => {
    const { statusCode, body } = await request(new URL(`_cat/indices/${alias}-*?format=json&h=index`, url));
    return { statusCode, listed: await body.json() };
  };
  let { statusCode, listed } = await list();
  // Short of memory after so much work: it gathers itself.
  for (let tries = 0; statusCode === 429 && tries < 20; tries += 1) {
    await sleep(1_000);
    ({ statusCode, listed } = await list());
  }
  if (statusCode !== 200 || !Array.isArray(listed))
    throw new Error(
      `Elasticsearch answered ${statusCode} when asked for the indexes of ${alias}: they may be left over`,
    );
  for (const { index } of listed as readonly { readonly index: string }[]) {
    if (!index.startsWith(`${alias}-`)) continue;
    const removed = await request(new URL(encodeURIComponent(index), url), { method: "DELETE" });
    await removed.body.dump();
    if (removed.statusCode !== 200)
      throw new Error(`Elasticsearch answered ${removed.statusCode} when asked to remove ${index}`);
  }
}
