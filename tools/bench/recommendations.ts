import { parseArgs } from "node:util";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { makePurchaseHistory } from "@novatech/testkit/purchase-history";
import { register } from "@novatech/testkit/shop/buying";
import * as operations from "@novatech/testkit/shop/operations";
import { type MeteredShop, startMeteredShop } from "./metered-shop.ts";
import { describeForetold, judgeLists, listLength } from "./recommendations-metrics.ts";
import { byPopularity, holdBack, type Judged, writePast } from "./recommendations-past.ts";
import { describeStatements } from "./statements.ts";

const warmUps = 500;
const rounds = 500;
const countedRounds = 20;

const personalList = /* GraphQL */ `
  query Mine($first: Int!) {
    me {
      recommendedProducts(first: $first) {
        product {
          id
        }
      }
    }
  }
`;

const fourLists = /* GraphQL */ `
  query Lists($slug: String!) {
    product(slug: $slug) {
      id
      alsoBought(first: 8) {
        ...Shown
      }
      alsoViewed(first: 8) {
        ...Shown
      }
      similarProducts(first: 8) {
        ...Shown
      }
      accessories(first: 8) {
        ...Shown
      }
    }
  }
  fragment Shown on ProductRecommendation {
    reason
    product {
      id
      slug
      name
    }
  }
`;

/**
 * How well recommendations foretell what somebody buys next, beside what everybody buys, on a made-up history; and what a product's four
 * lists cost. `-- recommendations [--persons 6000] [--products 2000] [--judged 500] [--seed 1]`.
 */
export async function benchRecommendations(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      persons: { type: "string", default: "6000" },
      products: { type: "string", default: "2000" },
      judged: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
    },
  });
  const [persons, products, judged, seed] = [values.persons, values.products, values.judged, values.seed].map(Number);
  const shop = await startMeteredShop({ RECOMMENDATIONS_LEARN_EVERY_MS: "1000" });
  try {
    await meterLists(shop);
    await foretell(shop, { persons: persons ?? 0, products: products ?? 0, judged: judged ?? 0, seed: seed ?? 0 });
  } finally {
    await shop.stop();
  }
}

async function meterLists(shop: MeteredShop): Promise<void> {
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const { search } = await client.get<{ search: { nodes: { slug: string }[] } }>(operations.search, {
      query: "printer",
    });
    if (search.nodes.length === 0) throw new Error("the demo shop has no printers");
    const look = (round: number): Promise<unknown> =>
      client.get(fourLists, { slug: search.nodes[round % search.nodes.length]?.slug });
    for (let round = 0; round < warmUps; round += 1) await look(round);
    await shop.statements.reset();
    for (let round = 0; round < countedRounds; round += 1) await look(round);
    console.log(describeStatements("SQL of a product's four lists", await shop.statements.read(), countedRounds));
    const before = shop.cpu.read();
    for (let round = 0; round < rounds; round += 1) await look(round);
    const after = shop.cpu.read();
    const perRound = (ms: number): string => (ms / rounds).toFixed(2);
    console.log(
      `CPU of a product's four lists, in milliseconds: server ${perRound(after.serverMs - before.serverMs)}, PostgreSQL ${perRound(after.postgresMs - before.postgresMs)}`,
    );
  } finally {
    await client.close();
  }
}

async function foretell(
  shop: MeteredShop,
  wanted: { readonly persons: number; readonly products: number; readonly judged: number; readonly seed: number },
): Promise<void> {
  const history = makePurchaseHistory(wanted);
  const all = holdBack(history);
  const sql = shop.databases.recommendations;
  const began = performance.now();
  await writePast(sql, history, all);
  const [pairs] = await sql<{ bought: number; viewed: number }[]>`
    select (select count(*) from bought_pairs)::int as bought, (select count(*) from viewed_pairs)::int as viewed`;
  console.log(
    `A made-up past (seed ${wanted.seed}): ${history.persons.length} persons, ${history.products.length} products, learned in ${((performance.now() - began) / 1000).toFixed(1)} s: ${pairs?.bought} pairs bought, ${pairs?.viewed} viewed`,
  );
  const judged = all.slice(0, wanted.judged);
  const popular = byPopularity(history, all);
  const ours = [];
  const visitor = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    for (const one of judged) ours.push({ shown: await askAs(shop, visitor, one), heldBack: one.heldBack });
  } finally {
    await visitor.close();
  }
  const baseline = judged.map(({ heldBack, bought }) => ({
    shown: popular.filter((id) => !bought.has(id)).slice(0, listLength),
    heldBack,
  }));
  console.log(`The last purchase of ${judged.length} persons, held back with their whole last visit, was foretold:`);
  console.log(
    describeForetold({
      personal: judgeLists(ours, history.products.length),
      popularity: judgeLists(baseline, history.products.length),
    }),
  );
}

/** Lets a new account be somebody of the past, and asks as them, so that all of the way is judged. */
async function askAs(shop: MeteredShop, visitor: GraphClient, { personId }: Judged): Promise<readonly string[]> {
  const { client } = await register(visitor);
  try {
    const { me } = await client.get<{ me: { id: string } }>("{ me { id } }");
    const sql = shop.databases.recommendations;
    await sql`insert into preferences (person, is_personal, changed_at) values (${me.id}, true, now())`;
    await sql`update purchases set person = ${me.id} where person = ${personId}`;
    await sql`update person_views set person = ${me.id} where person = ${personId}`;
    type Answer = { readonly me: { readonly recommendedProducts: readonly { readonly product: { id: string } }[] } };
    const answer = await client.get<Answer>(personalList, { first: listLength });
    return answer.me.recommendedProducts.map(({ product }) => product.id);
  } finally {
    await client.close();
  }
}
