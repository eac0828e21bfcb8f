import type { GraphClient } from "../graph-client.ts";
import * as operations from "./operations.ts";

/** An entry of an order's timeline with the order as it was told beside it. */
export type Tracked = {
  readonly sequence: number;
  readonly entry: {
    readonly kind: string;
    readonly message: string;
    readonly shipment: { readonly id: string; readonly carrier: string; readonly trackingNumber: string | null } | null;
  };
  readonly order: { readonly status: string; readonly paymentStatus: string; readonly fulfilmentStatus: string };
};

/** Follows an order's timeline over a WebSocket from after `after` (default 0) to its last entry. Rejects when it is refused or cut. */
export async function* trackOrder(
  client: GraphClient,
  orderId: string,
  options: { readonly after?: number; readonly accessToken?: string | null } = {},
): AsyncGenerator<Tracked, void, void> {
  const { after = 0, accessToken = null } = options;
  const variables = { orderId, after, accessToken };
  for await (const event of client.follow<{ orderTracking: Tracked }>(operations.orderTracking, variables))
    yield event.orderTracking;
}
