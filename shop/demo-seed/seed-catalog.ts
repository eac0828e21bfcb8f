import type { CatalogApp } from "@novatech/catalog/app";
import type { SeedReport } from "@novatech/catalog/commands/seed-products";
import { demoProducts } from "./products.ts";

/** Brings the demo products into the catalogue, which tells the other rooms of them. A second time it changes nothing. */
export const seedCatalog = (catalog: Pick<CatalogApp, "commands">): Promise<SeedReport> =>
  catalog.commands.seedProducts(demoProducts());
