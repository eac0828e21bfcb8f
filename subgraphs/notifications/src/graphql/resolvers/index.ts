import type { Resolvers } from "../__generated__/types.ts";
import { Merchant } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { Notification } from "./Notification.ts";
import { NotificationPreferences } from "./NotificationPreferences.ts";
import { ProductAlert } from "./ProductAlert.ts";
import { ProductVariant } from "./ProductVariant.ts";
import { Query } from "./Query.ts";
import { Subscription } from "./Subscription.ts";
import { User } from "./User.ts";
import { WebhookDelivery } from "./WebhookDelivery.ts";
import { WebhookEndpoint } from "./WebhookEndpoint.ts";

/** The resolvers of the room, by type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription,
  Merchant,
  User,
  Notification,
  NotificationPreferences,
  ProductAlert,
  ProductVariant,
  WebhookEndpoint,
  WebhookDelivery,
};
