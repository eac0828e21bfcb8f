import { priceChangedV1, productPublishedV1, productUnpublishedV1 } from "@novatech/contracts/catalog";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { EventKind } from "../domain/event-kind.ts";
import type { Thing } from "../domain/message.ts";
import { announce } from "../use-cases/announce.ts";
import { aboutEvent, type HandlerDeps } from "./ports.ts";

/** Products: whose one is, is said when it is published, before anything else of it. */
export const onProduct = ({ portsOf, nextId }: HandlerDeps): readonly EventHandler[] => {
  const tell = async (
    ports: ReturnType<typeof portsOf>,
    about: ReturnType<typeof aboutEvent>,
    kind: EventKind,
    {
      productId,
      merchantId,
      related,
    }: { readonly productId: string; readonly merchantId: string | null; readonly related: readonly Thing[] },
  ): Promise<void> => {
    const subject = { type: "Product", id: productId };
    const told = merchantId === null ? [] : [{ merchantId, subject, related }];
    await announce(ports, nextId, { ...about, kind, told });
  };
  return [
    on(productPublishedV1, async (tx, { data: { productId, merchantId: of }, raw }) => {
      const ports = portsOf(tx);
      const merchantId = await ports.owners.noteProduct(productId, of);
      await tell(ports, aboutEvent(raw), "PRODUCT_PUBLISHED", { productId, merchantId, related: [] });
    }),
    on(productUnpublishedV1, async (tx, { data: { productId }, raw }) => {
      const ports = portsOf(tx);
      const merchantId = await ports.owners.merchantOfProduct(productId);
      await tell(ports, aboutEvent(raw), "PRODUCT_UNPUBLISHED", { productId, merchantId, related: [] });
    }),
    on(priceChangedV1, async (tx, { data: { productId, variantId }, raw }) => {
      const ports = portsOf(tx);
      const merchantId = await ports.owners.merchantOfProduct(productId);
      const related = [{ type: "ProductVariant", id: variantId }];
      await tell(ports, aboutEvent(raw), "PRICE_CHANGED", { productId, merchantId, related });
    }),
  ];
};
