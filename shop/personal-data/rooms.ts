import { personalData as analytics } from "@novatech/analytics/db/personal-data";
import { personalData as cart } from "@novatech/cart/db/personal-data";
import { personalData as catalog } from "@novatech/catalog/db/personal-data";
import { personalData as fulfillment } from "@novatech/fulfillment/db/personal-data";
import { personalData as inventory } from "@novatech/inventory/db/personal-data";
import { personalData as notifications } from "@novatech/notifications/db/personal-data";
import { personalData as orders } from "@novatech/orders/db/personal-data";
import { personalData as payments } from "@novatech/payments/db/personal-data";
import { personalData as recommendations } from "@novatech/recommendations/db/personal-data";
import { personalData as search } from "@novatech/search/db/personal-data";
import type { PersonalData } from "@novatech/service/privacy/personal-data";
import { personalData as support } from "@novatech/support/db/personal-data";
import { personalData as users } from "@novatech/users/db/personal-data";

/** What each room holds about people. */
export const personalDataOfRooms: Readonly<Record<string, PersonalData>> = {
  users,
  orders,
  payments,
  fulfillment,
  cart,
  catalog,
  recommendations,
  inventory,
  notifications,
  analytics,
  search,
  support,
};
