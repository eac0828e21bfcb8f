import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import * as operations from "@novatech/testkit/shop/operations";
import { describeStatements } from "./statements.ts";
import { startMeteredShop } from "./metered-shop.ts";
import { besideVendure } from "./vendure.ts";

/** Until the engine has compiled what a page needs. */
const warmUps = 2000;
const rounds = 1000;
const countedRounds = 20;

/** SQL and CPU of a product page, on a fresh demo shop without any cache, beside Vendure's. */
export async function benchPage(): Promise<void> {
  const shop = await startMeteredShop();
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const slugs = await findSlugs(client);
    const look = (round: number): Promise<unknown> =>
      client.get(operations.productPage, { slug: slugs[round % slugs.length] });
    for (let round = 0; round < warmUps; round += 1) await look(round);
    await shop.statements.reset();
    for (let round = 0; round < countedRounds; round += 1) await look(round);
    console.log(describeStatements("SQL of a product page", await shop.statements.read(), countedRounds));
    const before = shop.cpu.read();
    for (let round = 0; round < rounds; round += 1) await look(round);
    const after = shop.cpu.read();
    console.log(
      besideVendure("product page", {
        serverMs: (after.serverMs - before.serverMs) / rounds,
        postgresMs: (after.postgresMs - before.postgresMs) / rounds,
      }),
    );
  } finally {
    await client.close();
    await shop.stop();
  }
}

async function findSlugs(client: GraphClient): Promise<readonly string[]> {
  const { search } = await client.get<{ search: { nodes: { slug: string }[] } }>(operations.search, {
    query: "notebook",
  });
  if (search.nodes.length === 0) throw new Error("the demo shop has no notebooks");
  return search.nodes.map(({ slug }) => slug);
}
