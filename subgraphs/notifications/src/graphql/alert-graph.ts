import { requireUser } from "@novatech/graphql/errors";
import { type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import DataLoader from "dataloader";
import type { Refusal } from "../domain/errors.ts";
import type { ProductAlert } from "../domain/product-alert.ts";
import type { Previews } from "../templates/preview.ts";
import { type AlertDeps, createPriceAlert, createStockAlert, deleteAlert } from "../use-cases/manage-alerts.ts";
import type { AlertReader } from "../use-cases/ports-alerts.ts";
import type { NewestPage } from "../use-cases/ports.ts";

type Answer<Value> = Promise<Result<Value, Refusal>>;

/** What resolvers reach of alerts, for one viewer. What changes something throws a GraphQLError with UNAUTHENTICATED for the anonymous. */
export type AlertGraph = {
  /** The viewer's alerts for variants; none for the anonymous. One statement for any number. */
  readonly ofVariant: (variantId: string) => Promise<readonly ProductAlert[]>;
  readonly page: (page: NewestPage) => Promise<readonly ProductAlert[]>;
  readonly createStock: (wish: {
    readonly variantId: string;
    readonly currency: string | null;
  }) => Answer<ProductAlert>;
  readonly createPrice: (wish: {
    readonly variantId: string;
    readonly currency: string;
    readonly targetMinor: bigint | null;
  }) => Answer<ProductAlert>;
  readonly delete: (alertId: string) => Answer<string>;
  /** Makes links void that end letters to the viewer. */
  readonly revokeLinks: () => Promise<void>;
  readonly preview: Previews;
};

/** What is wired once. */
export type AlertGraphDeps = {
  readonly managing: AlertDeps;
  readonly reader: AlertReader;
  readonly revokeLinks: (recipient: string) => Promise<void>;
  readonly preview: Previews;
};

/** Makes it for one operation. */
export function createAlertGraph(
  request: RoomRequest,
  { managing, reader, revokeLinks, preview }: AlertGraphDeps,
): AlertGraph {
  const viewerId = userIdOf(request.viewer);
  const personId = (): string => requireUser(request).userId;
  const byVariant = new DataLoader<string, readonly ProductAlert[]>(async (variantIds) => {
    const found = viewerId === null ? null : await reader.ofVariants(viewerId, variantIds);
    return variantIds.map((id) => found?.get(id) ?? []);
  });
  return {
    ofVariant: (variantId) => byVariant.load(variantId),
    page: (page) => reader.page(personId(), page),
    createStock: (wish) => createStockAlert(managing, { ...wish, personId: personId() }),
    createPrice: (wish) => createPriceAlert(managing, { ...wish, personId: personId() }),
    delete: (alertId) => deleteAlert(managing, { personId: personId(), alertId }),
    revokeLinks: () => revokeLinks(personId()),
    preview,
  };
}
