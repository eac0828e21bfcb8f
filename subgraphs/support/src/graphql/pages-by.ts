import DataLoader from "dataloader";

/** One of several parents, and the way in which its page is asked for. */
export type Keyed<Way> = { readonly id: string; readonly way: Way };

/** Pages of several parents: one statement for all that are asked for in the same way, which is once a field. */
export function pagesBy<Way, Row>(
  read: (way: Way, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Row[]>>,
): DataLoader<Keyed<Way>, readonly Row[], string> {
  const wayOf = ({ way }: Keyed<Way>): string => JSON.stringify(way);
  return new DataLoader<Keyed<Way>, readonly Row[], string>(
    async (keys) => {
      const pages = new Map(
        await Promise.all(
          [...Map.groupBy(keys, wayOf)].map(
            async ([way, asked]) =>
              [way, await read((asked[0] as Keyed<Way>).way, [...new Set(asked.map(({ id }) => id))])] as const,
          ),
        ),
      );
      return keys.map((key) => pages.get(wayOf(key))?.get(key.id) ?? []);
    },
    { cacheKeyFn: (key) => `${key.id} ${wayOf(key)}` },
  );
}

/** Things by id: one statement for all that are asked for in one tick; null for what is not there. */
export const oneBy = <Row>(read: (ids: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(async (ids) => {
    const byId = new Map((await read(ids)).map((row) => [keyOf(row), row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
