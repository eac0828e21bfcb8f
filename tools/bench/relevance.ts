import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { createBenchHome } from "./bench-home.ts";
import { removeIndexes } from "./elasticsearch-indexes.ts";
import { type JudgedQuery, readDataProducts, readJudgedQueries } from "./relevance/judgments.ts";
import { createPlainElasticsearch } from "./relevance/plain-elasticsearch.ts";
import { createPlainPostgres, type Searcher } from "./relevance/plain-postgres.ts";
import { createQueryClasses } from "./relevance/query-classes.ts";
import { type Answers, classesExplained, reportOf } from "./relevance/report.ts";
import { createShopSearch } from "./relevance/shop-search.ts";
import { untilIndexed, untilInElasticsearch } from "./relevance/until-indexed.ts";

const file = "products.icecat.jsonl.gz";

/** How deep answers are looked at: recall needs 50, condensing more. */
const depth = 50;

const targets = {
  postgres: { ndcg: 0.77, condensedNdcg: 0.82, recall: 0.84 },
  elasticsearch: { ndcg: 0.8, condensedNdcg: 0.85, recall: 0.88 },
} as const;

/**
 * `npm run bench -- relevance`: brings the products of `NOVATECH_DATA` into a fresh shop, asks it the judged queries as its pages do, and the
 * plain queries of the data's README beside it in the same run: on PostgreSQL, and with `ELASTICSEARCH_URL` on Elasticsearch.
 */
export async function benchRelevance(): Promise<void> {
  const data = process.env["NOVATECH_DATA"];
  if (!data) {
    console.error("Set NOVATECH_DATA to the folder with products and judgments: npm run bench -- relevance");
    process.exitCode = 2;
    return;
  }
  const queries = readJudgedQueries(data);
  const products = readDataProducts(data);
  const classOf = createQueryClasses(products);
  const known = new Set(products.map(({ id }) => id));
  const elasticsearch = process.env["ELASTICSEARCH_URL"]?.split(",")[0];
  const home = createBenchHome();
  const index = `bench-${randomBytes(6).toString("hex")}`;
  try {
    console.log(`${products.length} products, ${queries.length} judged queries.\n${classesExplained().join("\n")}`);
    const ask = (shop: string) =>
      answersOf(createShopSearch(createGraphClient(shop, { name: "novatech-bench" }), known), queries);
    await home.withShop({ ELASTICSEARCH_URL: "" }, async ({ url: shop, adminUrl }) => {
      await home.importProducts(join(data, file));
      await untilIndexed(adminUrl, products.length);
      const [ours, plain] = [await ask(shop), await answersOf(await createPlainPostgres(adminUrl, products), queries)];
      print(reportOf({ engine: "PostgreSQL", ours, plain, targets: targets.postgres }, queries, classOf));
    });
    if (elasticsearch === undefined || elasticsearch === "") {
      console.log("\nElasticsearch was not measured: set ELASTICSEARCH_URL to one that may be written to.");
      return;
    }
    await home.withShop({ ELASTICSEARCH_INDEX: index }, async ({ url: shop }) => {
      await untilInElasticsearch(elasticsearch, index, products.length);
      const [ours, plain] = [
        await ask(shop),
        await answersOf(await createPlainElasticsearch(elasticsearch, products), queries),
      ];
      print(reportOf({ engine: "Elasticsearch", ours, plain, targets: targets.elasticsearch }, queries, classOf));
    });
  } finally {
    home.remove();
    if (elasticsearch) await removeIndexes(elasticsearch, index);
  }
}

const print = (lines: readonly string[]): void => console.log(`\n${lines.join("\n")}`);

async function answersOf(searcher: Searcher, queries: readonly JudgedQuery[]): Promise<Answers> {
  const answers = new Map<string, readonly string[]>();
  try {
    for (const { id, query } of queries) answers.set(id, await searcher.find(query, depth));
  } finally {
    await searcher.close();
  }
  return answers;
}
