import DataLoader from "dataloader";
import type { Attempt, Delivery } from "../domain/delivery.ts";
import type { Endpoint, EndpointSecret } from "../domain/endpoint.ts";
import { managed, type Manager } from "../domain/manager.ts";
import type { DeliverySearch, NewestPage, WebhookReader } from "../use-cases/ports.ts";
import { pageLoader } from "./page-loader.ts";

type PageKey = { readonly id: string; readonly page: NewestPage };
type DeliveriesKey = PageKey & { readonly search: DeliverySearch };

/** The loaders of one operation. What the viewer may not see is null. */
export type Loaders = {
  readonly endpoint: DataLoader<string, Endpoint | null>;
  readonly endpointsOfMerchant: DataLoader<PageKey, readonly Endpoint[], string>;
  readonly secrets: DataLoader<string, readonly EndpointSecret[]>;
  readonly delivery: DataLoader<string, Delivery | null>;
  readonly deliveriesOf: DataLoader<DeliveriesKey, readonly Delivery[], string>;
  readonly attempts: DataLoader<string, readonly Attempt[]>;
};

/** Makes the loaders of one operation. */
export function createLoaders(reader: WebhookReader, manager: Manager, now: () => Date): Loaders {
  const endpoint = new DataLoader<string, Endpoint | null>(async (ids) => {
    const found = await reader.endpoints(ids);
    return ids.map((id) => managed(manager, found.get(id) ?? null));
  });
  return {
    endpoint,
    endpointsOfMerchant: pageLoader(({ page }, ids) => reader.endpointPages(ids, page)),
    secrets: new DataLoader(async (ids) => {
      const found = await reader.secrets(ids, now());
      return ids.map((id) => found.get(id) ?? []);
    }),
    delivery: new DataLoader(async (ids) => {
      const found = await reader.deliveries(ids);
      const endpoints = await endpoint.loadMany([...found.values()].map(({ endpointId }) => endpointId));
      const visible = new Set(endpoints.flatMap((one) => (one && !(one instanceof Error) ? [one.id] : [])));
      return ids.map((id) => {
        const delivery = found.get(id);
        return delivery && visible.has(delivery.endpointId) ? delivery : null;
      });
    }),
    deliveriesOf: pageLoader(({ page, search }, ids) => reader.deliveryPages(ids, search, page)),
    attempts: new DataLoader(async (ids) => {
      const found = await reader.attempts(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}
