import DataLoader from "dataloader";

/** Pages of several parents: one statement for all that are asked for in the same way, which is once a field. */
export function pageLoader<Key extends { readonly id: string }, Row>(
  read: (asked: Key, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Row[]>>,
): DataLoader<Key, readonly Row[], string> {
  const wayOf = ({ id: _id, ...way }: Key): string => JSON.stringify(way);
  return new DataLoader<Key, readonly Row[], string>(
    async (keys) => {
      const ways = await Promise.all(
        [...Map.groupBy(keys, wayOf)].map(
          async ([way, asked]) => [way, await read(asked[0] as Key, [...new Set(asked.map(({ id }) => id))])] as const,
        ),
      );
      const pages = new Map(ways);
      return keys.map((key) => pages.get(wayOf(key))?.get(key.id) ?? []);
    },
    { cacheKeyFn: (key) => `${key.id} ${wayOf(key)}` },
  );
}
