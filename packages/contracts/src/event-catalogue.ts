import * as analytics from "./analytics.ts";
import * as audit from "./audit.ts";
import * as cart from "./cart.ts";
import * as catalog from "./catalog.ts";
import type { EventContract } from "./event.ts";
import * as fulfillment from "./fulfillment.ts";
import * as inventory from "./inventory.ts";
import * as notifications from "./notifications.ts";
import * as orders from "./orders.ts";
import * as payments from "./payments.ts";
import * as recommendations from "./recommendations.ts";
import * as search from "./search.ts";
import * as support from "./support.ts";
import * as users from "./users.ts";

/** A contract, where it is declared. */
export type CataloguedContract = {
  /** The room that publishes it, and the name of its file here. */
  readonly producer: string;
  /** The name of its declaration: `orderPlacedV1` of `order.placed.v1`. */
  readonly name: string;
  readonly contract: EventContract;
};

/** Every event of the house, by producer and name. For what is said of all of them: the page, the samples, the rules. */
export const eventCatalogue: readonly CataloguedContract[] = Object.entries({
  analytics,
  audit,
  cart,
  catalog,
  fulfillment,
  inventory,
  notifications,
  orders,
  payments,
  recommendations,
  search,
  support,
  users,
}).flatMap(([producer, file]) =>
  Object.entries<EventContract>(file).map(([name, contract]) => ({ producer, name, contract })),
);
