import {
  type Connection,
  decodeCursor,
  encodeCursor,
  noCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import type { PricedStep } from "../use-cases/price-ports.ts";
import type { PriceLoaders } from "./price-loaders.ts";

/** 9999-12-31, in milliseconds: nothing changed later. */
const latest = 253_402_214_400_000;

function readMoment(cursor: string): Date {
  const [at] = decodeCursor(cursor, 1);
  if (typeof at === "number" && Number.isInteger(at) && Math.abs(at) <= latest) return new Date(at);
  throw noCursor(cursor);
}

/** A page of a variant's prices over time: one statement, however many variants are asked for at once. */
export async function historyPage(
  loaders: PriceLoaders,
  variantId: string,
  currency: string,
  page: PageArguments,
): Promise<Connection<PricedStep>> {
  const request = readPage(page, readMoment);
  const { direction, after, before, size } = request;
  const steps = await loaders.priceHistory.load({
    variantId,
    part: { currency, direction, after, before, limit: size + 1 },
  });
  return toConnection(request, steps, ({ changedAt }) => encodeCursor([changedAt.getTime()]));
}
