import type { PersonalData } from "@novatech/service/privacy/personal-data";

const told = "recipient = :person";

/** What people are told and how they want it. A guest's order stands where an account does; what leads from it to a person is in the orders room. */
export const personalData: PersonalData = {
  tables: {
    phone_challenges: {
      of: "person_id = :person",
      key: ["id"],
      erasure: { does: "delete", columns: ["person_id", "number"] },
      exported: ["number", "created_at"],
    },
    phones: {
      of: "person_id = :person",
      key: ["person_id"],
      erasure: { does: "delete", columns: ["person_id", "number"] },
      exported: ["number", "verified_at"],
    },
    push_subscriptions: {
      of: "person_id = :person",
      key: ["id"],
      erasure: { does: "delete", columns: ["person_id", "endpoint", "p256dh", "auth", "device_name"] },
      exported: ["device_name", "endpoint", "created_at"],
    },
    refused_addresses: {
      of: told,
      key: ["id"],
      erasure: { does: "delete", columns: ["recipient", "address_hash"] },
      exported: ["channel", "reason", "refused_at"],
    },
    feed_entries: {
      of: "person_id = :person",
      key: ["person_id", "sequence"],
      erasure: { does: "delete", columns: ["person_id"] },
      exported: ["sequence", "notification_id", "read_at"],
    },
    // With their deliveries, which know no person.
    notifications: {
      of: told,
      key: ["id"],
      erasure: { does: "delete", columns: ["recipient", "subject_id", "data"] },
      exported: ["id", "kind", "subject_type", "subject_id", "occurred_at"],
    },
    feed_heads: {
      of: "person_id = :person",
      key: ["person_id"],
      erasure: { does: "delete", columns: ["person_id"] },
      exported: { nothing: "how many things one was told" },
    },
    order_people: {
      of: "customer_id = :person",
      key: ["order_id"],
      erasure: { does: "blank", columns: { customer_id: "null" } },
      exported: { nothing: "whose orders are, which orders exports" },
    },
    product_alerts: {
      of: "person_id = :person",
      key: ["id"],
      erasure: { does: "delete", columns: ["person_id"] },
      exported: ["kind", "variant_id", "product_name", "currency", "target_minor", "created_at", "told_at"],
    },
    unsubscribe_generations: {
      of: told,
      key: ["recipient"],
      erasure: { does: "delete", columns: ["recipient"] },
      exported: { nothing: "which links of letters hold" },
    },
    // Last: without it nothing is wanted that needs consent.
    preferences: {
      of: told,
      key: ["recipient"],
      erasure: { does: "delete", columns: ["recipient"] },
      exported: [
        "choices",
        "quiet_from",
        "quiet_to",
        "time_zone",
        "digest",
        "digest_hour",
        "digest_weekday",
        "language",
        "allows_marketing",
      ],
    },
  },
  notPersonal: {
    "deliveries.message_id": "the id of a message",
    "endpoint_secrets.sealed": "a secret between a company's server and us, sealed",
    "endpoints.owner_id": "a merchant's or a partner's id",
    "endpoints.disabled_reason": "why a company's server is no longer called",
    "endpoints.url": "a company's server",
    "endpoints.description": "a company's words about its server",
    "messages.payload": "ids of orders, parcels, products and merchants, never a person's",
    "product_alerts.product_name": "a product",
    "product_alerts.told_occasion": "an event's id",
    "attempts.excerpt": "the first words of a company's server, kept 30 days",
    "notification_deliveries.provider_message_id": "what a carrier calls a letter",
    "notification_deliveries.reason": "a code",
    "notification_deliveries.notification_id": "the id of a notification",
  },
};
