import type { Attempt, Delivery } from "../domain/delivery.ts";
import type { Endpoint, EndpointSecret } from "../domain/endpoint.ts";
import type { Preferences } from "../domain/preferences.ts";
import type { ProductAlert } from "../domain/product-alert.ts";
import type { Device, FeedEntry, LoggedDelivery } from "../use-cases/ports-feed.ts";

/** An endpoint the viewer may manage. */
export type WebhookEndpointMapper = Endpoint;
/** That a secret signs. */
export type WebhookSecretMapper = EndpointSecret;
/** A message to an endpoint the viewer may manage. */
export type WebhookDeliveryMapper = Delivery;
/** One time a message was sent. */
export type WebhookAttemptMapper = Attempt;
/** The users room's company. */
export type MerchantMapper = { readonly id: string };
/** Something the viewer was told. */
export type NotificationMapper = FeedEntry;
/** How the viewer wants to be told. */
export type NotificationPreferencesMapper = Preferences;
/** A browser of the viewer's. */
export type PushSubscriptionMapper = Device;
/** A line of the log of deliveries. */
export type NotificationDeliveryMapper = LoggedDelivery;
/** The users room's account. */
export type UserMapper = { readonly id: string };
/** Something the viewer waits for. */
export type ProductAlertMapper = ProductAlert;
/** The catalogue's form of a product. */
export type ProductVariantMapper = { readonly id: string };
