import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { Brand, Category } from "../domain/product.ts";
import { pathSlugOf, slugOf } from "../domain/slug.ts";
import { brands, categories } from "./tables.ts";
import { textArray } from "./text-array.ts";

/** The brands of these names by slug; one is made where there is none. One statement when all exist. */
export async function ensureBrands(
  tx: Transaction,
  ids: IdSource,
  names: readonly string[],
): Promise<ReadonlyMap<string, Brand>> {
  const wanted = new Map(names.map((name) => [slugOf(name), name.trim()]));
  const read = async () =>
    new Map(
      (
        await tx
          .select()
          .from(brands)
          .where(sql`${brands.slug} = any(${textArray([...wanted.keys()])})`)
      ).map((brand) => [brand.slug, brand]),
    );
  const known = await read();
  if (known.size === wanted.size) return known;
  await lockTaxonomy(tx);
  const now = await read();
  const missing = [...wanted].filter(([slug]) => !now.has(slug));
  if (missing.length > 0)
    await tx.insert(brands).values(missing.map(([slug, name]) => ({ id: ids.next("brand"), slug, name })));
  return read();
}

/** The categories at these paths of names, by path slug; each is made, with all above it, where there is none. One statement when all exist. */
export async function ensureCategories(
  tx: Transaction,
  ids: IdSource,
  paths: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, Category>> {
  // Every place on the way down, the upper before the lower.
  const wanted = new Map(
    paths
      .flatMap((path) => path.map((_name, depth) => path.slice(0, depth + 1)))
      .toSorted((a, b) => a.length - b.length)
      .map((path) => [pathSlugOf(path), path]),
  );
  const read = async () =>
    new Map(
      (
        await tx
          .select()
          .from(categories)
          .where(sql`${categories.slug} = any(${textArray([...wanted.keys()])})`)
      ).map((category): [string, Category] => [category.slug, category]),
    );
  if (wanted.size === 0) return new Map();
  const known = await read();
  if (known.size === wanted.size) return known;
  await lockTaxonomy(tx);
  const now = await read();
  const made: Category[] = [];
  for (const [slug, names] of wanted) {
    if (now.has(slug)) continue;
    const parent = now.get(pathSlugOf(names.slice(0, -1))) ?? null;
    const id = ids.next("cat");
    const name = names.at(-1)?.trim() ?? "";
    const category = { id, slug, name, parentId: parent?.id ?? null, path: [...(parent?.path ?? []), id] };
    now.set(slug, category);
    made.push(category);
  }
  if (made.length > 0)
    await tx.insert(categories).values(made.map((category) => ({ ...category, path: [...category.path] })));
  return now;
}

/** Brands and categories are made by one transaction at a time, so that two imports do not make the same one. */
async function lockTaxonomy(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('catalog-taxonomy', 0))`);
}
