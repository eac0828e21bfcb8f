import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { demoAccounts } from "./demo-seed/accounts.ts";
import { demoClients } from "./demo-seed/oauth-clients.ts";
import { demoPromotions } from "./demo-seed/promotions.ts";
import { seedCatalog } from "./demo-seed/seed-catalog.ts";
import { demoAgents, demoSupport } from "./demo-seed/support.ts";
import { demoStock } from "./demo-seed/stock.ts";
import type { House } from "./house.ts";
import type { Services } from "./services.ts";

/** How long the rooms that listen to the catalogue may take to have heard of the demo products. */
const heardTimeoutMs = 180_000;

const markOf = (home: string): string => join(home, "demo-seeded");

/** Counts what the seed holds: a shop that was set up by an older one is given what is new. */
const edition = "6";

/** Whether the demo shop was set up in this folder, to its end and with all there is today. */
export function isSeeded(home: string): boolean {
  try {
    return readFileSync(markOf(home), "utf8") === edition;
  } catch {
    return false;
  }
}

/**
 * Sets the demo shop up at the first start: log-ins, merchants, products, stock, vouchers; resolves when the rooms that listen to the
 * catalogue know the products. A start that was cut off half-way is finished by the next: each part is safe to repeat.
 */
export async function seedDemo(
  house: House,
  services: Services,
  home: string,
  say: (line: string) => void,
): Promise<void> {
  if (isSeeded(home)) return;
  say("Setting up the demo shop …");
  const seedPeople = async (): Promise<void> => {
    const { userIds } = await house.users.seedAccounts(demoAccounts);
    await house.support.seedSupport({ ...demoSupport, agents: demoAgents(userIds) });
  };
  const [report] = await Promise.all([
    seedCatalog(house.catalog),
    seedPeople(),
    house.users.seedClients(demoClients),
    house.inventory.seedStock(demoStock()),
    house.cart.seedPromotions(demoPromotions),
  ]);
  const products = report.imported + report.unchanged;
  await Promise.all(
    ["search", "cart", "inventory", "recommendations"].map((room) =>
      heard(services.databaseUrls[room] ?? "", products),
    ),
  );
  // Else a fresh shop would show for half a minute what nothing is like.
  await house.recommendations.catchUp();
  writeFileSync(markOf(home), edition);
}

/** Resolves when a room has handled the events of so many products. */
async function heard(databaseUrl: string, products: number): Promise<void> {
  const database = connect({ url: databaseUrl, poolSize: 1, applicationName: "seed" });
  try {
    const deadline = performance.now() + heardTimeoutMs;
    for (;;) {
      const [row] = await database.db.execute<{ known: number }>(
        sql`select count(*)::int as known from inbox_heads where topic = 'catalog.product' and last_version > 0`,
      );
      if ((row?.known ?? 0) >= products) return;
      if (performance.now() > deadline)
        throw new Error(
          `Of ${products} demo products ${row?.known ?? 0} arrived in ${new URL(databaseUrl).pathname.slice(1)}. Start again: what is missing is made up for.`,
        );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await database.close();
  }
}
