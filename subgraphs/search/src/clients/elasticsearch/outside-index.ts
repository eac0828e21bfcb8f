import { randomBytes } from "node:crypto";
import type { Client, estypes } from "@elastic/elasticsearch";
import type { OutsideIndex } from "../../use-cases/index-ports.ts";
import { writeChanges } from "./bulk-writer.ts";
import { asUnavailable } from "./connection.ts";
import { indexDefinition, indexFormat } from "./index-settings.ts";

// Making indexes and swapping aliases waits for the whole cluster, making a new index findable for its disk.
const slow = { requestTimeout: 30_000 };
const slowest = { requestTimeout: 300_000 };

/** The indexes behind an alias of a cluster; `<alias>-<moment>-<chance>` is the name of one. */
export function createElasticsearchIndex({
  client,
  alias,
}: {
  readonly client: Client;
  readonly alias: string;
}): OutsideIndex {
  const formatOf = async (index: string): Promise<unknown> => {
    const found = await client.indices.getMapping({ index, ignore_unavailable: true }, slow);
    return Object.values(found)[0]?.mappings._meta?.["format"];
  };
  const isUsable = async (index: string): Promise<boolean> => (await formatOf(index)) === indexFormat;
  const holders = async (): Promise<readonly string[]> => {
    const isHeld = await client.indices.existsAlias({ name: alias }, slow);
    return isHeld ? Object.keys(await client.indices.getAlias({ name: alias }, slow)) : [];
  };
  const all = async (): Promise<readonly string[]> => {
    const found = await client.indices.getSettings({ index: `${alias}-*`, expand_wildcards: "all" }, slow);
    // A moment and a chance behind the name: an alias that only begins like ours keeps its indexes.
    return Object.keys(found).filter((index) => /^-\d{17}-[0-9a-f]{6}$/.test(index.slice(alias.length)));
  };

  const revisions = async (search: estypes.SearchRequest) => {
    const asked = { index: alias, version: true, _source: false, track_total_hits: false } as const;
    const answer = await client.search({ ...asked, sort: [{ product_id: "asc" }], ...search }, slow);
    return answer.hits.hits.map((hit) => ({ productId: hit._id ?? "", revision: BigInt(hit._version ?? 0) }));
  };

  return withFaultsNamed({
    write: (indexes, changes) => writeChanges(client, indexes, changes),
    current: async () => {
      const [index] = await holders();
      return index === undefined ? null : { index, isUsable: await isUsable(index) };
    },
    isUsable,
    create: async (at) => {
      const index = `${alias}-${at.toISOString().replaceAll(/\D/g, "")}-${randomBytes(3).toString("hex")}`;
      const { settings, mappings } = indexDefinition();
      // Nobody looks into it while it is filled.
      await client.indices.create({ index, mappings, settings: { ...settings, refresh_interval: "-1" } }, slow);
      return index;
    },
    publish: async (index) => {
      await client.indices.refresh({ index }, slowest);
      await client.indices.putSettings({ index, settings: { refresh_interval: "1s" } }, slow);
      const before = (await holders()).filter((held) => held !== index);
      const removed = before.map((held) => ({ remove: { index: held, alias } }));
      await client.indices.updateAliases({ actions: [...removed, { add: { index, alias } }] }, slow);
    },
    removeOthers: async (kept) => {
      const others = (await all()).filter((index) => !kept.includes(index));
      if (others.length > 0) await client.indices.delete({ index: others, ignore_unavailable: true }, slow);
      return others.length;
    },
    documentCount: async () => (await client.count({ index: alias }, slow)).count,
    revisionsOf: (productIds) =>
      revisions({ size: productIds.length, query: { terms: { product_id: [...productIds] } } }),
    revisionsAfter: (productId, limit) =>
      revisions({ size: limit, ...(productId === null ? {} : { search_after: [productId] }) }),
    refresh: async () => {
      await client.indices.refresh({ index: alias }, slow);
    },
  });
}

/** The same, with what is the cluster's fault named so. */
function withFaultsNamed(index: OutsideIndex): OutsideIndex {
  const named =
    <Given extends readonly unknown[], Value>(method: (...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      try {
        return await method(...given);
      } catch (error) {
        throw asUnavailable(error);
      }
    };
  return {
    write: named(index.write),
    current: named(index.current),
    isUsable: named(index.isUsable),
    create: named(index.create),
    publish: named(index.publish),
    removeOthers: named(index.removeOthers),
    documentCount: named(index.documentCount),
    revisionsOf: named(index.revisionsOf),
    revisionsAfter: named(index.revisionsAfter),
    refresh: named(index.refresh),
  };
}
