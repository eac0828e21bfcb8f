import { openRoomDatabases } from "@novatech/testkit/shop/room-databases";
import type { Vocabulary } from "./typed-queries.ts";

/** What the shop whose PostgreSQL is at `adminUrl` sells, from an even sample of its products. */
export async function readVocabulary(adminUrl: string): Promise<Vocabulary> {
  const databases = openRoomDatabases(adminUrl);
  try {
    const rows = await databases.search<{ name: string; brand: string | null; category: string | null }[]>`
      select document->>'name' as name, document->>'brand' as brand, document->'categoryPath'->>-1 as category
      from search_documents where document is not null and product_id not like '%~%' order by md5(product_id) limit 2000`;
    const known = (values: readonly (string | null)[]): readonly string[] => [
      ...new Set(values.filter((value) => value !== null)),
    ];
    return {
      names: rows.map(({ name }) => name),
      brands: known(rows.map(({ brand }) => brand)),
      categories: known(rows.map(({ category }) => category)),
    };
  } finally {
    await databases.close();
  }
}
