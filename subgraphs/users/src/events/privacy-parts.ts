import { analyticsPrivacyPartDoneV1 } from "@novatech/contracts/analytics";
import { cartPrivacyPartDoneV1 } from "@novatech/contracts/cart";
import { catalogPrivacyPartDoneV1 } from "@novatech/contracts/catalog";
import type { PrivacyPartContract } from "@novatech/contracts/event-privacy-part";
import { fulfillmentPrivacyPartDoneV1 } from "@novatech/contracts/fulfillment";
import { inventoryPrivacyPartDoneV1 } from "@novatech/contracts/inventory";
import { notificationsPrivacyPartDoneV1 } from "@novatech/contracts/notifications";
import { ordersPrivacyPartDoneV1 } from "@novatech/contracts/orders";
import { paymentsPrivacyPartDoneV1 } from "@novatech/contracts/payments";
import { recommendationsPrivacyPartDoneV1 } from "@novatech/contracts/recommendations";
import { searchPrivacyPartDoneV1 } from "@novatech/contracts/search";
import { supportPrivacyPartDoneV1 } from "@novatech/contracts/support";
import { usersPrivacyPartDoneV1 } from "@novatech/contracts/users";

/** The rooms that take part in people's requests, and how each signs off. A request is done when all have. */
export const privacyParts = [
  { room: "users", contract: usersPrivacyPartDoneV1 },
  { room: "catalog", contract: catalogPrivacyPartDoneV1 },
  { room: "search", contract: searchPrivacyPartDoneV1 },
  { room: "inventory", contract: inventoryPrivacyPartDoneV1 },
  { room: "cart", contract: cartPrivacyPartDoneV1 },
  { room: "orders", contract: ordersPrivacyPartDoneV1 },
  { room: "payments", contract: paymentsPrivacyPartDoneV1 },
  { room: "fulfillment", contract: fulfillmentPrivacyPartDoneV1 },
  { room: "recommendations", contract: recommendationsPrivacyPartDoneV1 },
  { room: "notifications", contract: notificationsPrivacyPartDoneV1 },
  { room: "analytics", contract: analyticsPrivacyPartDoneV1 },
  { room: "support", contract: supportPrivacyPartDoneV1 },
] as const satisfies readonly { readonly room: string; readonly contract: PrivacyPartContract }[];
