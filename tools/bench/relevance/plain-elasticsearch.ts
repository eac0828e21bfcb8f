import { randomBytes } from "node:crypto";
import { request } from "undici";
import type { DataProduct } from "./judgments.ts";
import type { Searcher } from "./plain-postgres.ts";

const index = {
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    analysis: {
      filter: { stem: { type: "stemmer", language: "english" } },
      analyzer: { text: { type: "custom", tokenizer: "standard", filter: ["lowercase", "asciifolding", "stem"] } },
    },
  },
  mappings: {
    dynamic: false,
    properties: Object.fromEntries(
      ["name", "brand", "description", "specifications"].map((field) => [field, { type: "text", analyzer: "text" }]),
    ),
  },
};

/**
 * The plain query for Elasticsearch, as the data's README defines it: multi_match best_fields, the usual default, on stemmed
 * fields. In an index of its own that goes with `close`. Rejects where Elasticsearch refuses.
 */
export async function createPlainElasticsearch(url: string, products: readonly DataProduct[]): Promise<Searcher> {
  const name = `bench-plain-${randomBytes(6).toString("hex")}`;
  await ask(url, "PUT", name, JSON.stringify(index));
  for (let start = 0; start < products.length; start += 2_000) {
    const lines = products
      .slice(start, start + 2_000)
      .flatMap(({ id, ...fields }) => [JSON.stringify({ index: { _id: id } }), JSON.stringify(fields)]);
    await ask(url, "POST", `${name}/_bulk`, `${lines.join("\n")}\n`);
  }
  await ask(url, "POST", `${name}/_refresh`);
  return {
    find: async (query, limit) => {
      const answer = (await ask(
        url,
        "POST",
        `${name}/_search`,
        JSON.stringify({
          size: limit,
          _source: false,
          query: {
            multi_match: {
              query,
              type: "best_fields",
              fields: ["name^3", "brand^2", "description", "specifications^0.5"],
            },
          },
        }),
      )) as { readonly hits: { readonly hits: readonly { readonly _id: string }[] } };
      return answer.hits.hits.map(({ _id: id }) => id);
    },
    close: async () => {
      await ask(url, "DELETE", name);
    },
  };
}

async function ask(url: string, method: "PUT" | "POST" | "DELETE", path: string, body?: string): Promise<unknown> {
  const { statusCode, body: answer } = await request(new URL(path, url), {
    method,
    headers: { "content-type": path.endsWith("_bulk") ? "application/x-ndjson" : "application/json" },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  const parsed = JSON.parse(text) as { readonly errors?: boolean };
  if (statusCode >= 300 || parsed.errors)
    throw new Error(`Elasticsearch answered ${statusCode} to ${method} ${path}: ${text.slice(0, 400)}`);
  return parsed;
}
