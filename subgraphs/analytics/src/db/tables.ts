export { erasedPersons } from "@novatech/postgres/privacy-tables";
export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";
export {
  consents,
  events,
  productTrafficBlocks,
  productTrafficDays,
  productTrafficSlots,
  trafficHours,
  trafficSlots,
  visits,
} from "./tables/traffic.ts";
export {
  creditedParts,
  parcels,
  productSalesDays,
  returns,
  salesHours,
  salesSlots,
  soldLines,
  soldOrders,
  stockOuts,
} from "./tables/sales.ts";
export { cohortMonths, customers } from "./tables/customers.ts";
export { products, variants } from "./tables/products.ts";
