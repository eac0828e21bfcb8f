import type { EventHandler } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { VariantStore } from "../use-cases/ports.ts";
import type { HoldingRules } from "../use-cases/reserve-stock.ts";
import { onCheckoutExtended } from "./on-checkout-extended.ts";
import { onCheckoutFailed } from "./on-checkout-failed.ts";
import { onCheckoutRenewalRequested } from "./on-checkout-renewal-requested.ts";
import { onCheckoutSubmitted } from "./on-checkout-submitted.ts";
import { onOrderPlaced } from "./on-order-placed.ts";
import { onOrderReplacementRequested } from "./on-order-replacement-requested.ts";
import { onProductPublished } from "./on-product-published.ts";
import { onReturnInspected } from "./on-return-inspected.ts";
import { onShipmentHandedOver } from "./on-shipment-handed-over.ts";
import { onShipmentReturnedToSender } from "./on-shipment-returned-to-sender.ts";
import { onWithdrawalDecided } from "./on-withdrawal-decided.ts";
import type { PortsOf } from "./ports.ts";

/** What handlers need: the ports of a transaction and the rules of holding stock. */
export type HandlerDeps = {
  readonly portsOf: PortsOf;
  readonly variantsOf: (tx: Transaction) => VariantStore;
  /** `maxMs`: the longest a check-out is held for, extensions included, in milliseconds. */
  readonly rules: HoldingRules & { readonly maxMs: number };
};

/** Every reaction of the room. */
export const createHandlers = ({ portsOf, variantsOf, rules }: HandlerDeps): readonly EventHandler[] => [
  onCheckoutSubmitted(portsOf, rules),
  onCheckoutExtended(portsOf, rules.maxMs),
  onCheckoutRenewalRequested(portsOf, rules),
  onCheckoutFailed(portsOf),
  onOrderPlaced(portsOf),
  onOrderReplacementRequested(portsOf, rules.strategy),
  onWithdrawalDecided(portsOf),
  onShipmentHandedOver(portsOf),
  onShipmentReturnedToSender(portsOf),
  onReturnInspected(portsOf),
  onProductPublished(variantsOf),
];
