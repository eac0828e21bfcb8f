import { defineEvent, minorUnits, type CloudEvent } from "@novatech/contracts/event";
import { z } from "zod";

/** A contract for these tests alone. */
export const orderTold = defineEvent("orders.order", "order.told.v1", z.object({ total: minorUnits }));

/** Version `version` of an order as it travels. Every id is the same at every call, as on a redelivery. */
export const told = (order: string, version: number, over: Partial<CloudEvent> = {}): CloudEvent => ({
  specversion: "1.0",
  id: `${order}-${version}`,
  source: "/orders",
  type: orderTold.type,
  subject: order,
  time: "2026-01-05T09:00:00.000Z",
  datacontenttype: "application/json",
  aggregateversion: version,
  topic: orderTold.topic,
  causationid: null,
  data: { total: String(version * 100) },
  ...over,
});
