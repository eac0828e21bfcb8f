import { createGraphClient } from "@novatech/testkit/graph-client";
import { startMeteredShop } from "../metered-shop.ts";
import { describeStatements } from "../statements.ts";
import { besideVendure } from "../vendure.ts";

/** Vendure's load test asks for as much: 20 products with what a list shows, and every facet's counts. */
const searchList = /* GraphQL */ `
  query BenchSearchList($query: String!) {
    search(query: $query, currency: "USD", first: 20) {
      totalCount
      nodes {
        id
        slug
        name
        brand {
          name
        }
      }
      facets {
        key
        name
        values {
          value
          label
          count
        }
      }
    }
  }
`;

// Words with matches in the demo shop.
const words = ["notebook", "headphones", "wireless mouse", "monitor", "camera", "phone", "usb", "keyboard"];
const warmUps = 1000;
const rounds = 600;
const countedRounds = 20;

/** Prints SQL and CPU of a search list on a fresh demo shop, beside Vendure's. */
export async function searchListBesideVendure(): Promise<void> {
  const shop = await startMeteredShop({ ELASTICSEARCH_URL: "" });
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    let asked = 0;
    const look = (): Promise<unknown> => {
      asked += 1;
      return client.get(searchList, { query: words[asked % words.length] });
    };
    for (let round = 0; round < warmUps; round += 1) await look();
    await shop.statements.reset();
    for (let round = 0; round < countedRounds; round += 1) await look();
    console.log(
      describeStatements("SQL of a search list, 20 products with facets", await shop.statements.read(), countedRounds),
    );
    const before = shop.cpu.read();
    for (let round = 0; round < rounds; round += 1) await look();
    const after = shop.cpu.read();
    console.log(
      besideVendure("search list", {
        serverMs: (after.serverMs - before.serverMs) / rounds,
        postgresMs: (after.postgresMs - before.postgresMs) / rounds,
      }),
    );
  } finally {
    await client.close();
    await shop.stop();
  }
}
