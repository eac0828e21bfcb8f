import { benchAnalytics } from "./analytics.ts";
import { benchCache } from "./cache.ts";
import { benchChat } from "./chat.ts";
import { benchCheckout } from "./checkout.ts";
import { benchForecast } from "./forecast.ts";
import { benchGateway } from "./gateway.ts";
import { benchImport } from "./import.ts";
import { benchLimits } from "./limits.ts";
import { benchMessages } from "./messages.ts";
import { benchPage } from "./page.ts";
import { benchRelevance } from "./relevance.ts";
import { benchReload } from "./reload.ts";
import { benchRecommendations } from "./recommendations.ts";
import { benchSearch } from "./search.ts";
import { benchSheet } from "./sheet.ts";
import { benchShop } from "./shop.ts";
import { benchStart } from "./start.ts";
import { benchTimeline } from "./timeline.ts";
import { benchTracking } from "./tracking.ts";

// `npm run bench -- SUBJECT`: figures, printed beside one another. Nothing here passes or fails.
const subjects: Readonly<
  Record<string, { readonly says: string; readonly run: (parameters: readonly string[]) => Promise<void> }>
> = {
  checkout: {
    says: "a check-out: SQL by room, CPU beside Vendure's, the wait for PLACED, a flash drop: -- checkout [--texts] [--no-drop]",
    run: benchCheckout,
  },
  page: { says: "a product page: SQL by room, CPU beside Vendure's", run: benchPage },
  timeline: {
    says: "plans of an order's timeline at 1 and 30 million entries, by month: -- timeline [ROWS,ROWS]",
    run: benchTimeline,
  },
  tracking: {
    says: "open orders followed through one gateway process: lost, repeated, wait, CPU and memory: -- tracking [--streams N --events N --seconds N --per-socket N]",
    run: benchTracking,
  },
  chat: {
    says: "open chats whose connections are cut at random: lost, repeated, wait, CPU: -- chat [CHATS] [--rate N --seconds N --cuts N]",
    run: benchChat,
  },
  sheet: {
    says: "a merchant's CSV file of products brought in, again, and taken away: -- sheet [ROWS]",
    run: benchSheet,
  },
  shop: {
    says: "the whole shop under the mix of traffic.json (NOVATECH_DATA): CPU and SQL by kind and process, throughput, p50, p99 and errors at rising rates, the knee, the invariants: -- shop [--one-process] [--rates N,N] [--seconds N] [--json FILE]",
    run: benchShop,
  },
  start: { says: "how long a first and a second start take", run: benchStart },
  gateway: {
    says: "our gateway beside the stock Apollo gateway and Hive Gateway: CPU per operation, rate, p99: -- gateway [ROUNDS] [--no-hive] [--traced]",
    run: benchGateway,
  },
  cache: {
    says: "a cached GET by our gateway beside bare node:http sending the same bytes: -- cache [ROUNDS] [OTHER_CHECKOUT]",
    run: benchCache,
  },
  reload: {
    says: "what the gateway's process holds over reloads of its supergraph, and what is lost meanwhile: -- reload [RELOADS]",
    run: benchReload,
  },
  limits: {
    says: "how long hostile texts hold the gateway's event loop: -- limits [ROUNDS] [RANDOM TEXTS]",
    run: benchLimits,
  },
  analytics: {
    says: "events taken in and what a check-out costs beside them, a merchant's 90-day dashboard over 10 million events, sums beside a recount: -- analytics [--events N] [--rate N] [--seconds N] [--orders N]",
    run: benchAnalytics,
  },
  forecast: {
    says: "demand foretold of made-up variants beside as a week before: WAPE, MASE: -- forecast [--variants N] [--seed N]",
    run: benchForecast,
  },
  recommendations: {
    says: "what recommendations foretell beside what everybody buys, and what a product's four lists cost: -- recommendations [--persons N] [--products N] [--judged N] [--seed N]",
    run: benchRecommendations,
  },
  relevance: {
    says: "search by human judgments (NOVATECH_DATA), beside plain queries, on PostgreSQL and (ELASTICSEARCH_URL) Elasticsearch",
    run: benchRelevance,
  },
  search: {
    says: "how long searches with facets and suggestions take at 20,000 and 200,000 products, on both engines; a search list's CPU and SQL beside Vendure's: -- search [--grow] [--sizes N,N]",
    run: benchSearch,
  },
  messages: {
    says: "how long from an event to the letter in a mail server's hands, and a letter's CPU: -- messages [ORDERS]",
    run: benchMessages,
  },
  import: { says: "the products of a file into the catalogue: -- import FILE", run: benchImport },
};

const [name = "", ...parameters] = process.argv.slice(2);
const subject = subjects[name];
if (subject) await subject.run(parameters);
else {
  console.error(
    `Say what to measure: npm run bench -- SUBJECT\n${Object.entries(subjects)
      .map(([known, { says }]) => `  ${known.padEnd(9)} ${says}`)
      .join("\n")}`,
  );
  process.exitCode = 2;
}
