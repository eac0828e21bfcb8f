import { canonicalJson } from "@novatech/kernel/canonical-json";
import { projectOrder, type OrderProjection } from "../domain/projection.ts";
import type { OrderHistories, OrderReader } from "../use-cases/order-reader.ts";

/** An order of which something is read that does not follow from its events. */
export type ProjectionDifference = {
  readonly orderId: string;
  readonly part: keyof OrderProjection | "events";
  /** What is read, as JSON. */
  readonly found: string;
  /** What follows from the events, as JSON. */
  readonly expected: string;
};

/** What a check found. */
export type ProjectionReport = {
  readonly orders: number;
  readonly differences: readonly ProjectionDifference[];
};

/** What a check reads: the truth, and what is shown of it. */
export type ProjectionPorts = {
  readonly reader: Pick<OrderReader, "orders" | "linesOf" | "merchantOrdersOf" | "timelinesOf">;
  readonly histories: OrderHistories;
};

const pageSize = 200;

/**
 * Rebuilds everything that is read of every order from its events and compares. Changes nothing. An order that moves while it is
 * looked at may be reported: ask again before alarm is raised. A broken history is a difference of the part `events`.
 */
export async function checkProjections({ reader, histories }: ProjectionPorts): Promise<ProjectionReport> {
  const differences: ProjectionDifference[] = [];
  let orders = 0;
  for (let after = ""; ;) {
    const ids = await histories.idsAfter(after, pageSize);
    const [events, views, lines, parts, entries] = await Promise.all([
      histories.read(ids),
      reader.orders(ids),
      reader.linesOf(ids),
      reader.merchantOrdersOf(ids),
      reader.timelinesOf(ids),
    ]);
    for (const order of views) {
      const isOfOrder = (row: { readonly orderId: string }): boolean => row.orderId === order.id;
      const found: OrderProjection = {
        order,
        lines: lines.filter(isOfOrder),
        merchantOrders: parts.filter(isOfOrder),
        timeline: entries.filter(isOfOrder),
      };
      differences.push(...differencesOf(order.id, found, () => projectOrder(events.get(order.id) ?? [])));
    }
    orders += ids.length;
    if (ids.length < pageSize) return { orders, differences };
    after = ids.at(-1) ?? "";
  }
}

function differencesOf(
  orderId: string,
  found: OrderProjection,
  rebuild: () => OrderProjection,
): readonly ProjectionDifference[] {
  let expected: OrderProjection;
  try {
    expected = rebuild();
  } catch (error) {
    return [{ orderId, part: "events", found: String(error), expected: "a history without gaps" }];
  }
  return (["order", "lines", "merchantOrders", "timeline"] as const).flatMap((part) => {
    const is = canonicalJson(found[part]);
    const shouldBe = canonicalJson(expected[part]);
    return is === shouldBe ? [] : [{ orderId, part, found: is, expected: shouldBe }];
  });
}
