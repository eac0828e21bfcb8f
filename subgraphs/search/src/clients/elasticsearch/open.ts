import type { OutsideIndex } from "../../use-cases/index-ports.ts";
import type { SearchEngine } from "../../use-cases/ports.ts";
import { type Cluster, createClients } from "./connection.ts";
import { createElasticsearchEngine } from "./engine.ts";
import { createElasticsearchIndex } from "./outside-index.ts";

/** An Elasticsearch: what it answers and how it is kept. */
export type Elasticsearch = {
  readonly engine: SearchEngine;
  readonly index: OutsideIndex;
  readonly close: () => Promise<void>;
};

/** Reaches an Elasticsearch; `index` is the alias that is searched. Nothing is sent yet: it may be away. */
export function openElasticsearch(config: Cluster & { readonly index: string }): Elasticsearch {
  const { searching, keeping } = createClients(config);
  const alias = config.index;
  return {
    engine: createElasticsearchEngine({ client: searching, alias }),
    index: createElasticsearchIndex({ client: keeping, alias }),
    close: async () => {
      await Promise.all([searching.close(), keeping.close()]);
    },
  };
}
