import type { CatalogApp } from "@novatech/catalog/app";
import type { SeedReport } from "@novatech/catalog/commands/seed-products";
import { demoProducts } from "./products.ts";
import { demoReviews } from "./reviews.ts";

/** Brings the demo products and what is said of them into the catalogue, which tells the other rooms. A second time it changes nothing. */
export async function seedCatalog({ commands }: Pick<CatalogApp, "commands">): Promise<SeedReport> {
  const report = await commands.seedProducts(demoProducts());
  await commands.seedReviews(demoReviews());
  return report;
}
