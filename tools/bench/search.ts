import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { seededRandom } from "@novatech/testkit/random";
import { openRoomDatabases } from "@novatech/testkit/shop/room-databases";
import { createBenchHome } from "./bench-home.ts";
import { removeIndexes } from "./elasticsearch-indexes.ts";
import { readDataProducts } from "./relevance/judgments.ts";
import { untilIndexed, untilInElasticsearch } from "./relevance/until-indexed.ts";
import { serverFlags } from "./search/elasticsearch-server.ts";
import { searchListBesideVendure } from "./search/list-cost.ts";
import { keepVariations, multiplyDocuments, variationsNote } from "./search/multiply.ts";
import { timeSearches, timeSuggestions, type Timing } from "./search/timing.ts";
import { typedPrefixes, typedSearches } from "./search/typed-queries.ts";
import { readVocabulary } from "./search/vocabulary.ts";

const sizes = [20_000, 200_000];
const grownSizes = [1_000_000];
const searches = 400;
const prefixes = 400;
/** Asked before, with other words: until the engine has compiled what a search needs. */
const warmUps = 150;
const bars = { search: 50, suggestions: 20 } as const;
const seed = 7;

/**
 * `npm run bench -- search [--grow] [--sizes N,N]`: how long searches with facets and highlights, and suggestions, take a client of the gateway, at several
 * sizes of the catalogue, on PostgreSQL and (`ELASTICSEARCH_URL`) Elasticsearch; and the CPU and SQL of a search list beside Vendure's.
 */
export async function benchSearch(parameters: readonly string[]): Promise<void> {
  const asked = parameters[parameters.indexOf("--sizes") + 1];
  const wanted =
    parameters.includes("--sizes") && asked
      ? asked.split(",").map(Number)
      : [...sizes, ...(parameters.includes("--grow") ? grownSizes : [])];
  if (wanted.some((size) => !Number.isSafeInteger(size) || size < 1))
    throw new Error("Say sizes like --sizes 20000,200000.");
  await searchListBesideVendure();
  await timeSizes(wanted.toSorted((left, right) => left - right));
}

async function timeSizes(wanted: readonly number[]): Promise<void> {
  const data = process.env["NOVATECH_DATA"];
  const elasticsearch = process.env["ELASTICSEARCH_URL"]?.split(",")[0];
  const home = createBenchHome();
  const run = `bench-${randomBytes(6).toString("hex")}`;
  try {
    console.log(`\nSearches one after another by one client of the gateway; ${variationsNote}.`);
    if (data) {
      console.log(`Originals: the products of NOVATECH_DATA. Bringing them into a fresh shop …`);
      await home.withShop({ ELASTICSEARCH_URL: "" }, async ({ adminUrl }) => {
        await home.importProducts(join(data, "products.icecat.jsonl.gz"));
        await untilIndexed(adminUrl, readDataProducts(data).length);
      });
    } else console.log("Originals: the demo shop's own products, few and alike. Set NOVATECH_DATA for real ones.");
    if (elasticsearch) console.log(`Elasticsearch runs with ${await serverFlags(elasticsearch)}.`);
    console.log(
      `${"engine".padEnd(15)}${["products", "search p50", "p95", "max", "suggest p50", "p95", "max"].map((head) => head.padStart(12)).join("")}`,
    );
    for (const products of wanted) {
      await home.withShop({ ELASTICSEARCH_URL: "" }, async ({ adminUrl }) => {
        const databases = openRoomDatabases(adminUrl);
        const release = await keepVariations(adminUrl);
        try {
          await multiplyDocuments(databases.search, products);
        } finally {
          await Promise.all([databases.close(), release()]);
        }
      });
      // Another start: what is written past the room is read then, as after any start.
      await home.withShop({ ELASTICSEARCH_URL: "" }, async ({ url, adminUrl }) => {
        const release = await keepVariations(adminUrl);
        try {
          await measure("PostgreSQL", products, url, adminUrl);
        } finally {
          await release();
        }
      });
      if (!elasticsearch) continue;
      const index = `${run}-${products}`;
      await home.withShop({ ELASTICSEARCH_INDEX: index }, async ({ url, adminUrl }) => {
        const release = await keepVariations(adminUrl);
        try {
          await untilInElasticsearch(elasticsearch, index, products);
          await measure("Elasticsearch", products, url, adminUrl);
        } finally {
          await release();
        }
      });
      await removeIndexes(elasticsearch, index);
    }
    if (!elasticsearch)
      console.log("Elasticsearch was not measured: set ELASTICSEARCH_URL to one that may be written to.");
  } finally {
    home.remove();
    if (elasticsearch) await removeIndexes(elasticsearch, run);
  }
}

async function measure(engine: string, products: number, url: string, adminUrl: string): Promise<void> {
  const vocabulary = await readVocabulary(adminUrl);
  const client = createGraphClient(url, { name: "novatech-bench" });
  try {
    const random = seededRandom(seed);
    await timeSearches(client, typedSearches(random, vocabulary, warmUps));
    await timeSuggestions(client, typedPrefixes(random, vocabulary, warmUps));
    const found = await timeSearches(client, typedSearches(random, vocabulary, searches));
    const suggested = await timeSuggestions(client, typedPrefixes(random, vocabulary, prefixes));
    console.log(
      `${engine.padEnd(15)}${String(products).padStart(12)}${cells(found)}${cells(suggested)}${verdict(products, found, suggested)}`,
    );
    const degraded = found.degraded + suggested.degraded;
    if (degraded > 0)
      console.log(`  ${degraded} of these were answered by PostgreSQL, since Elasticsearch did not in time`);
    console.log(`  slowest: ${[...found.slowest, ...suggested.slowest].join("; ")}`);
  } finally {
    await client.close();
  }
}

const cells = ({ p50, p95, max }: Timing): string => [p50, p95, max].map((ms) => ms.toFixed(1).padStart(12)).join("");

/** The bars hold at 200,000. */
function verdict(products: number, found: Timing, suggested: Timing): string {
  if (products !== 200_000) return "";
  const isMet = found.p95 < bars.search && suggested.p95 < bars.suggestions;
  return `   bars: p95 < ${bars.search} and < ${bars.suggestions} ms${isMet ? "" : "  <- missed"}`;
}
