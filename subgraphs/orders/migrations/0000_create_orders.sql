CREATE TABLE "checkout_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"caller" text NOT NULL,
	"idempotency_key" text,
	"input_fingerprint" text NOT NULL,
	"customer_id" text,
	"access_token_hash" text,
	"quote_id" text NOT NULL,
	"status" text NOT NULL,
	"failure_code" text,
	"unavailable_variant_ids" jsonb NOT NULL,
	"draft" jsonb NOT NULL,
	"payment_method_token" text,
	"deadline_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "checkout_attempts_order" UNIQUE("order_id"),
	CONSTRAINT "checkout_attempts_key" UNIQUE("caller","idempotency_key"),
	CONSTRAINT "checkout_attempts_status" CHECK (status in ('RESERVING', 'AUTHORIZING', 'PLACED', 'FAILED')),
	CONSTRAINT "checkout_attempts_failure" CHECK ((status = 'FAILED') = (failure_code is not null)),
	CONSTRAINT "checkout_attempts_completed" CHECK ((status in ('PLACED', 'FAILED')) = (completed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"order_id" text PRIMARY KEY NOT NULL,
	"email" text,
	"phone" text,
	"delivery_address" jsonb,
	"billing_address" jsonb
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
CREATE TABLE "merchant_orders" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"order_number" text NOT NULL,
	"merchant_id" text NOT NULL,
	"position" integer NOT NULL,
	"currency" text NOT NULL,
	"subtotal_net" bigint NOT NULL,
	"subtotal_tax" bigint NOT NULL,
	"subtotal_gross" bigint NOT NULL,
	"shipping_net" bigint NOT NULL,
	"shipping_tax" bigint NOT NULL,
	"shipping_gross" bigint NOT NULL,
	"fulfilment_status" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "merchant_orders_merchant" UNIQUE("order_id","merchant_id")
);
--> statement-breakpoint
CREATE TABLE "order_events" (
	"order_id" text NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "order_events_order_id_version_pk" PRIMARY KEY("order_id","version"),
	CONSTRAINT "order_events_version" CHECK (version > 0)
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"position" integer NOT NULL,
	"product_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"currency" text NOT NULL,
	"unit_price_minor" bigint NOT NULL,
	"net" bigint NOT NULL,
	"tax" bigint NOT NULL,
	"gross" bigint NOT NULL,
	CONSTRAINT "order_lines_position" UNIQUE("order_id","position"),
	CONSTRAINT "order_lines_cost" CHECK (gross = net + tax and quantity > 0)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"attempt_id" text NOT NULL,
	"customer_id" text,
	"access_token_hash" text,
	"status" text NOT NULL,
	"payment_status" text NOT NULL,
	"fulfilment_status" text NOT NULL,
	"currency" text NOT NULL,
	"subtotal_net" bigint NOT NULL,
	"subtotal_tax" bigint NOT NULL,
	"subtotal_gross" bigint NOT NULL,
	"shipping_net" bigint NOT NULL,
	"shipping_tax" bigint NOT NULL,
	"shipping_gross" bigint NOT NULL,
	"total_net" bigint NOT NULL,
	"total_tax" bigint NOT NULL,
	"total_gross" bigint NOT NULL,
	"captured_minor" bigint NOT NULL,
	"tax_lines" jsonb NOT NULL,
	"delivery_option_name" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"sequence" integer NOT NULL,
	CONSTRAINT "orders_number" UNIQUE("number"),
	CONSTRAINT "orders_attempt" UNIQUE("attempt_id"),
	CONSTRAINT "orders_total" CHECK (total_gross = total_net + total_tax and total_gross = subtotal_gross + shipping_gross),
	CONSTRAINT "orders_captured" CHECK (captured_minor between 0 and total_gross),
	CONSTRAINT "orders_owner" CHECK ((customer_id is null) <> (access_token_hash is null)),
	CONSTRAINT "orders_status" CHECK (status in ('PLACED', 'CONFIRMED', 'PROCESSING', 'COMPLETED'))
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
CREATE TABLE "relay_state" (
	"name" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timeline_entries" (
	"order_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"shipment_id" text,
	"payment_id" text,
	CONSTRAINT "timeline_entries_order_id_sequence_pk" PRIMARY KEY("order_id","sequence"),
	CONSTRAINT "timeline_entries_sequence" CHECK (sequence > 0)
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
ALTER TABLE "merchant_orders" ADD CONSTRAINT "merchant_orders_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_merchant_order_id_merchant_orders_id_fk" FOREIGN KEY ("merchant_order_id") REFERENCES "public"."merchant_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_attempt_id_checkout_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."checkout_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "checkout_attempts_live_quote" ON "checkout_attempts" USING btree ("quote_id") WHERE status <> 'FAILED';--> statement-breakpoint
CREATE INDEX "inbox_parked_due" ON "inbox_parked" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "merchant_orders_newest" ON "merchant_orders" USING btree ("merchant_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "order_lines_merchant_order" ON "order_lines" USING btree ("merchant_order_id");--> statement-breakpoint
CREATE INDEX "orders_customer" ON "orders" USING btree ("customer_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");