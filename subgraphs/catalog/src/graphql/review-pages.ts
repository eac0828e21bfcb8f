import {
  type Connection,
  decodeCursor,
  encodeCursor,
  noCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import { isId } from "@novatech/kernel/ids";
import type { Review } from "../domain/review.ts";
import type { ReviewKey, ReviewsPart } from "../use-cases/review-reader.ts";

const cursorOf = ({ rating, createdAt, id }: Review): string => encodeCursor([rating, createdAt.getTime(), id]);

/** 9999-12-31, in milliseconds: no review was written later. */
const latest = 253_402_214_400_000;

function readKey(cursor: string): ReviewKey {
  const [rating, at, id] = decodeCursor(cursor, 3);
  const isRight = typeof at === "number" && Number.isInteger(at) && Math.abs(at) <= latest;
  if (
    isRight &&
    (rating === 1 || rating === 2 || rating === 3 || rating === 4 || rating === 5) &&
    typeof id === "string"
  )
    if (isId(id, "rev")) return { rating, createdAt: new Date(at), id };
  throw noCursor(cursor);
}

/** A page of reviews. */
export async function reviewPage(
  page: PageArguments,
  sort: ReviewsPart["sort"],
  read: (part: ReviewsPart) => Promise<readonly Review[]>,
): Promise<Connection<Review>> {
  const request = readPage(page, readKey);
  const { direction, after, before, size } = request;
  return toConnection(request, await read({ sort, direction, after, before, limit: size + 1 }), cursorOf);
}
