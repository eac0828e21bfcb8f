CREATE TABLE "erased_persons" (
	"person_id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_entries" (
	"person_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"notification_id" text NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "feed_entries_person_id_sequence_pk" PRIMARY KEY("person_id","sequence"),
	CONSTRAINT "feed_entries_sequence" CHECK (sequence > 0)
);
--> statement-breakpoint
CREATE TABLE "feed_heads" (
	"person_id" text PRIMARY KEY NOT NULL,
	"last_sequence" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"notification_id" text NOT NULL,
	"channel" text NOT NULL,
	"target" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"priority" smallint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"lease" text,
	"deadline_at" timestamp with time zone NOT NULL,
	"provider" text,
	"provider_message_id" text,
	"template" text,
	"language" text,
	"created_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "notification_deliveries_once" UNIQUE("notification_id","channel","target"),
	CONSTRAINT "notification_deliveries_waits" CHECK (case status when 'PENDING' then next_attempt_at is not null when 'DEFERRED' then true else next_attempt_at is null end)
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"is_user" boolean NOT NULL,
	"kind" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"occasion" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notifications_once" UNIQUE("recipient","kind","subject_id","occasion")
);
--> statement-breakpoint
CREATE TABLE "order_people" (
	"order_id" text PRIMARY KEY NOT NULL,
	"customer_id" text,
	"number" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phone_challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"number" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "phones" (
	"person_id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"verified_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"recipient" text PRIMARY KEY NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"time_zone" text,
	"digest" text DEFAULT 'NONE' NOT NULL,
	"digest_hour" smallint DEFAULT 8 NOT NULL,
	"digest_weekday" smallint DEFAULT 1 NOT NULL,
	"language" text,
	"allows_marketing" boolean DEFAULT false NOT NULL,
	"consent_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "preferences_quiet" CHECK ((quiet_from is null) = (quiet_to is null) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439),
	CONSTRAINT "preferences_digest" CHECK (digest_hour between 0 and 23 and digest_weekday between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"device_name" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "push_subscriptions_endpoint" UNIQUE("endpoint")
);
--> statement-breakpoint
CREATE TABLE "refused_addresses" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"address_hash" text NOT NULL,
	"reason" text NOT NULL,
	"refused_at" timestamp with time zone NOT NULL,
	CONSTRAINT "refused_addresses_once" UNIQUE("recipient","channel","address_hash")
);
--> statement-breakpoint
ALTER TABLE "feed_entries" ADD CONSTRAINT "feed_entries_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feed_entries_notification" ON "feed_entries" USING btree ("notification_id");--> statement-breakpoint
CREATE INDEX "feed_entries_unread" ON "feed_entries" USING btree ("person_id","sequence") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notification_deliveries_due" ON "notification_deliveries" USING btree ("priority","next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "notification_deliveries_next" ON "notification_deliveries" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "notification_deliveries_newest" ON "notification_deliveries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_age" ON "notifications" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "phone_challenges_person" ON "phone_challenges" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "phone_challenges_number" ON "phone_challenges" USING btree ("number","created_at");--> statement-breakpoint
CREATE INDEX "phone_challenges_age" ON "phone_challenges" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "push_subscriptions_person" ON "push_subscriptions" USING btree ("person_id","created_at");