import { GraphQLError } from "graphql";

/** The most a page may hold. */
export const maxPageSize = 100;

/** The paging arguments of a connection field, as GraphQL hands them over. */
export type PageArguments = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
};

/** A page that is asked for: `size` items after or before a key; `null` starts at the end one comes from. */
export type PageRequest<Key> = {
  readonly direction: "forward" | "backward";
  /** 0 to 100. */
  readonly size: number;
  readonly after: Key | null;
  readonly before: Key | null;
};

/** A page as the graph shows it. Its arrays are fresh and mutable, as the generated resolver types want them. */
export type Connection<Node> = {
  readonly edges: { readonly cursor: string; readonly node: Node }[];
  readonly nodes: Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });

/** A keyset cursor: the sort key of a row as opaque text. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

/** Reads a cursor of `length` parts. Throws a GraphQLError with BAD_USER_INPUT for anything `encodeCursor` did not make. */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isKey = (value: unknown): value is string | number => typeof value === "string" || Number.isFinite(value);
    if (Array.isArray(key) && key.length === length && key.every(isKey)) return key;
  } catch {
    // Not JSON: said below, like every other fault of a cursor.
  }
  throw noCursor(cursor);
}

/** What is thrown for a cursor that this list never gave. */
export const noCursor = (cursor: string): GraphQLError =>
  badInput(`"${cursor}" is no cursor of this list. Take one from an edge or from pageInfo.`);

/** Reads a cursor of a list by moment and id, as `encodeCursor([moment.toISOString(), id])` made it. Throws a GraphQLError with BAD_USER_INPUT. */
export function decodeMomentCursor(cursor: string): { readonly at: Date; readonly id: string } {
  const [moment, id] = decodeCursor(cursor, 2);
  const at = new Date(String(moment));
  if (Number.isNaN(at.getTime())) throw noCursor(cursor);
  return { at, id: String(id) };
}

/**
 * Checks the arguments of a connection: `first` or `last`, not both, 0 to 100; cursors of this list.
 * `readKey` turns a cursor into the store's key (see `decodeCursor`). Throws a GraphQLError with BAD_USER_INPUT.
 */
export function readPage<Key>(page: PageArguments, readKey: (cursor: string) => Key): PageRequest<Key> {
  const first = page.first ?? null;
  const last = page.last ?? null;
  if ((first === null) === (last === null)) throw badInput("Say how many: `first` or `last`, one of the two.");
  const size = first ?? last ?? 0;
  if (size < 0 || size > maxPageSize)
    throw badInput(`\`${first === null ? "last" : "first"}\` must be 0 to ${maxPageSize}, not ${size}.`);
  return {
    direction: first === null ? "backward" : "forward",
    size,
    after: typeof page.after === "string" ? readKey(page.after) : null,
    before: typeof page.before === "string" ? readKey(page.before) : null,
  };
}

/**
 * Makes a connection of the rows a store found: it asks for `size + 1` rows from the wanted end, so that the one too many
 * tells whether there is more. `rows` come in the order they were read (backward: last first).
 */
export function toConnection<Row, Key, Node = Row>(
  page: PageRequest<Key>,
  rows: readonly Row[],
  cursorOf: (row: Row) => string,
  toNode: (row: Row) => Node = (row) => row as unknown as Node,
): Connection<Node> {
  const kept = rows.slice(0, page.size);
  const ordered = page.direction === "forward" ? kept : kept.toReversed();
  const edges = ordered.map((row) => ({ cursor: cursorOf(row), node: toNode(row) }));
  const hasMore = rows.length > page.size;
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.direction === "forward" ? hasMore : page.before !== null,
      hasPreviousPage: page.direction === "forward" ? page.after !== null : hasMore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
