import { merchantsFor } from "@novatech/graphql/merchant-access";
import { hasScope, type RoomRequest } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Endpoint } from "../domain/endpoint.ts";
import type { Refusal } from "../domain/errors.ts";
import type { Manager } from "../domain/manager.ts";
import type { EndpointChange, EndpointWish } from "../use-cases/manage-endpoints.ts";
import type { replayDeliveries } from "../use-cases/replay.ts";
import type { EndpointSearch, NewestPage } from "../use-cases/ports.ts";
import type { Loaders } from "./loaders.ts";
import type { AlertGraph } from "./alert-graph.ts";
import type { PeopleGraph } from "./people-graph.ts";

type Answer<Value> = Promise<Result<Value, Refusal>>;
type WithSecret = { readonly endpoint: Endpoint; readonly secret: string };

/** What a resolver may reach. New for every operation. */
export type Context = {
  readonly request: RoomRequest;
  readonly manager: Manager;
  readonly loaders: Loaders;
  readonly pageOfEndpoints: (search: EndpointSearch, page: NewestPage) => Promise<readonly Endpoint[]>;
  readonly createEndpoint: (wish: EndpointWish) => Answer<WithSecret>;
  readonly updateEndpoint: (change: EndpointChange) => Answer<Endpoint>;
  readonly deleteEndpoint: (endpointId: string) => Answer<string>;
  readonly rotateSecret: (wish: { readonly endpointId: string; readonly endsOldNow: boolean }) => Answer<WithSecret>;
  readonly testEndpoint: (endpointId: string) => Answer<string>;
  readonly replayDelivery: (deliveryId: string) => Answer<string>;
  readonly replayDeliveries: (wanted: Parameters<typeof replayDeliveries>[3]) => Answer<number>;
  /** What people are told, and how they want it. */
  readonly people: PeopleGraph;
  /** What the viewer waits for, and what is written of it. */
  readonly alerts: AlertGraph;
};

const partnerPrefix = "partner:";

/** Who asks, and for whom they may: staff allowed to, a partner's program, or a member of merchants (of none, too). */
export function managerOf({ viewer }: RoomRequest): Manager {
  if (hasScope(viewer, "staff:webhooks")) return { kind: "STAFF" };
  if (viewer.kind === "user" && hasScope(viewer, "partner") && viewer.userId.startsWith(partnerPrefix))
    return { kind: "PARTNER", partnerId: viewer.userId.slice(partnerPrefix.length), merchantIds: viewer.merchantIds };
  const [products, stock, orders, money] = (["products", "stock", "orders", "money"] as const).map((area) =>
    merchantsFor(viewer, area),
  );
  return {
    kind: "MEMBER",
    merchants: { products: products ?? [], stock: stock ?? [], orders: orders ?? [], money: money ?? [] },
  };
}
