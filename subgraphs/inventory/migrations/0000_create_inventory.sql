CREATE TABLE "attempts" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attempts_outcome" CHECK (outcome in ('RESERVED', 'REJECTED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"stock_item_id" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
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
CREATE TABLE "reservations" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"line_id" text NOT NULL,
	"stock_item_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"state" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"order_id" text,
	CONSTRAINT "reservations_line" UNIQUE("attempt_id","line_id","stock_item_id"),
	CONSTRAINT "reservations_state" CHECK (state in ('ACTIVE', 'COMMITTED', 'CONSUMED', 'RELEASED', 'EXPIRED')),
	CONSTRAINT "reservations_quantity" CHECK (quantity > 0)
);
--> statement-breakpoint
CREATE TABLE "stock_items" (
	"id" text PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"warehouse_id" text NOT NULL,
	"on_hand" integer DEFAULT 0 NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"committed" integer DEFAULT 0 NOT NULL,
	"backorder_limit" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_items_place" UNIQUE("variant_id","warehouse_id"),
	CONSTRAINT "stock_items_not_negative" CHECK (on_hand >= 0 and reserved >= 0 and committed >= 0 and backorder_limit >= 0),
	CONSTRAINT "stock_items_not_oversold" CHECK (reserved + committed <= on_hand + backorder_limit)
);
--> statement-breakpoint
CREATE TABLE "stock_ledger" (
	"stock_item_id" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer NOT NULL,
	"reason" text,
	"source" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stock_ledger_stock_item_id_version_pk" PRIMARY KEY("stock_item_id","version"),
	CONSTRAINT "stock_ledger_kind" CHECK (kind in ('RECEIVED', 'ADJUSTED', 'SHIPPED')),
	CONSTRAINT "stock_ledger_quantity" CHECK (quantity <> 0)
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
CREATE TABLE "variants" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "warehouses" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"country_code" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_attempt_id_attempts_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("attempt_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_stock_item_id_stock_items_id_fk" FOREIGN KEY ("stock_item_id") REFERENCES "public"."stock_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_items" ADD CONSTRAINT "stock_items_warehouse_id_warehouses_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_ledger" ADD CONSTRAINT "stock_ledger_stock_item_id_stock_items_id_fk" FOREIGN KEY ("stock_item_id") REFERENCES "public"."stock_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_used" ON "idempotency_keys" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "inbox_parked_due" ON "inbox_parked" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "reservations_order" ON "reservations" USING btree ("order_id") WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX "reservations_active" ON "reservations" USING btree ("expires_at") WHERE state = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "stock_items_warehouse" ON "stock_items" USING btree ("warehouse_id");--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "warehouses_merchant" ON "warehouses" USING btree ("merchant_id","name");