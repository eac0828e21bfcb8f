CREATE SCHEMA "sandbox";
--> statement-breakpoint
CREATE TABLE "capture_plans" (
	"order_id" text PRIMARY KEY NOT NULL,
	"plan" jsonb
);
--> statement-breakpoint
CREATE TABLE "failed_checkouts" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"failed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox_heads" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"last_version" integer NOT NULL,
	"parked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "inbox_heads_topic_aggregate_id_pk" PRIMARY KEY("topic","aggregate_id")
);
--> statement-breakpoint
CREATE TABLE "inbox_parked" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"aggregate_version" integer NOT NULL,
	"event" jsonb NOT NULL,
	"reason" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"last_error" text,
	"parked_at" timestamp with time zone NOT NULL,
	"alarmed_at" timestamp with time zone,
	CONSTRAINT "inbox_parked_topic_aggregate_id_aggregate_version_pk" PRIMARY KEY("topic","aggregate_id","aggregate_version"),
	CONSTRAINT "inbox_parked_reason" CHECK (reason in ('GAP', 'RETRY', 'DEAD'))
);
--> statement-breakpoint
CREATE TABLE "left_parcels" (
	"shipment_id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"lines" jsonb NOT NULL,
	"left_at" timestamp (3) with time zone NOT NULL,
	"amount_minor" bigint
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"topic" text NOT NULL,
	"type" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"aggregate_version" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"causation_id" text,
	"published_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id" UNIQUE("event_id"),
	CONSTRAINT "outbox_aggregate_version" UNIQUE("topic","aggregate_id","aggregate_version")
);
--> statement-breakpoint
CREATE TABLE "outbox_heads" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "outbox_heads_topic_aggregate_id_pk" PRIMARY KEY("topic","aggregate_id")
);
--> statement-breakpoint
CREATE TABLE "payment_actions" (
	"id" text PRIMARY KEY NOT NULL,
	"payment_id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"shipment_id" text,
	"amount_minor" bigint NOT NULL,
	"refusals" integer NOT NULL,
	"tries" integer NOT NULL,
	"reason" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "payment_actions_amount" CHECK (amount_minor >= 0),
	CONSTRAINT "payment_actions_status" CHECK (status in ('REQUESTED', 'UNKNOWN', 'SUCCEEDED', 'FAILED')),
	CONSTRAINT "payment_actions_shipment" CHECK ((kind = 'CAPTURE') = (shipment_id is not null))
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"order_id" text NOT NULL,
	"customer_id" text,
	"access_token_hash" text,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"authorized_minor" bigint NOT NULL,
	"captured_minor" bigint NOT NULL,
	"status" text NOT NULL,
	"is_unwanted" boolean NOT NULL,
	"method_token" text,
	"card_brand" text,
	"card_last4" text,
	"deadline_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payments_attempt" UNIQUE("attempt_id"),
	CONSTRAINT "payments_books" CHECK (authorized_minor >= captured_minor and captured_minor >= 0),
	CONSTRAINT "payments_held" CHECK (authorized_minor in (0, amount_minor)),
	CONSTRAINT "payments_status" CHECK (status in ('INITIATED', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'DECLINED', 'VOIDED')),
	CONSTRAINT "payments_nothing_taken" CHECK (status in ('PARTIALLY_CAPTURED', 'CAPTURED') or captured_minor = 0),
	CONSTRAINT "payments_all_taken" CHECK (status <> 'CAPTURED' or captured_minor = authorized_minor)
);
--> statement-breakpoint
CREATE TABLE "relay_state" (
	"name" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "timers_kind_key" UNIQUE("kind","key")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."authorizations" (
	"key" text PRIMARY KEY NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"is_approved" boolean NOT NULL,
	"reason" text,
	"card_brand" text,
	"card_last4" text,
	"method_token" text NOT NULL,
	"captured_minor" bigint NOT NULL,
	"is_voided" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sandbox_captured" CHECK (captured_minor between 0 and amount_minor),
	CONSTRAINT "sandbox_voided" CHECK (not is_voided or captured_minor = 0)
);
--> statement-breakpoint
CREATE TABLE "sandbox"."operations" (
	"key" text PRIMARY KEY NOT NULL,
	"authorization_key" text NOT NULL,
	"kind" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payment_actions" ADD CONSTRAINT "payment_actions_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_parked_due" ON "inbox_parked" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "left_parcels_unplanned" ON "left_parcels" USING btree ("order_id") WHERE amount_minor is null;--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_actions_once" ON "payment_actions" USING btree ("payment_id","kind") WHERE kind <> 'CAPTURE';--> statement-breakpoint
CREATE UNIQUE INDEX "payment_actions_shipment" ON "payment_actions" USING btree ("shipment_id") WHERE kind = 'CAPTURE';--> statement-breakpoint
CREATE INDEX "payments_order" ON "payments" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");