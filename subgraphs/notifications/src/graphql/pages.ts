import {
  decodeMomentCursor,
  encodeCursor,
  type PageArguments,
  type PageRequest,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import type { NewestKey } from "../use-cases/ports.ts";

/** Reads the arguments of a newest-first list. Throws a GraphQLError with BAD_USER_INPUT. */
export const readNewestPage = (page: PageArguments): PageRequest<NewestKey> =>
  readPage(page, (cursor) => {
    const { at: createdAt, id } = decodeMomentCursor(cursor);
    return { createdAt, id };
  });

/** A connection of a newest-first list. */
export const newestConnection = <Row extends NewestKey>(page: PageRequest<NewestKey>, rows: readonly Row[]) =>
  toConnection(page, rows, ({ createdAt, id }) => encodeCursor([createdAt.toISOString(), id]));
