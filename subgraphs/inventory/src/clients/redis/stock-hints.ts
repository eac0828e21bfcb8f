import type { HintBus } from "@novatech/service/hint-bus";
import type { ItemOfMerchant } from "../../use-cases/ports.ts";

/** Hints that stock changed, from whichever process changed it to all that have streams open. */
export type StockHints = {
  /** Never throws: a hint may be lost. One message for each merchant. */
  readonly send: (items: readonly ItemOfMerchant[]) => void;
  /** Calls `listener` with what changed of a merchant's stock. Resolves when it is listened to, to what ends it. */
  readonly listen: (merchantId: string, listener: (items: readonly ItemOfMerchant[]) => void) => Promise<() => void>;
};

/** A hint on the wire: pairs of a stock item and its variant. */
type Message = readonly (readonly [stockItemId: string, variantId: string])[];

const channelOf = (merchantId: string): string => `novatech:inventory:stock:${merchantId}`;

/** Hints over Redis. What is no hint is passed over. */
export const createStockHints = (bus: Pick<HintBus, "send" | "listen">): StockHints => ({
  send: (items) => {
    for (const [merchantId, own] of Map.groupBy(items, (item) => item.merchantId))
      bus.send(channelOf(merchantId), own.map((item) => [item.stockItemId, item.variantId]) satisfies Message);
  },
  listen: (merchantId, listener) =>
    bus.listen(channelOf(merchantId), (message) => {
      if (!isMessage(message)) return;
      listener(message.map(([stockItemId, variantId]) => ({ stockItemId, variantId, merchantId })));
    }),
});

const isMessage = (message: unknown): message is Message =>
  Array.isArray(message) &&
  message.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string"));
