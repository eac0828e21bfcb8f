CREATE TABLE "idempotency_keys" (
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"shipment_id" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "pick_ups" (
	"shipment_id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"ready_until" timestamp with time zone NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "pick_ups_code" CHECK (code ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "replacements" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"cause" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"warehouse_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"name" text NOT NULL,
	"line1" text NOT NULL,
	"city" text NOT NULL,
	"postal_code" text NOT NULL,
	"country_code" text NOT NULL,
	"is_open" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"cause" text NOT NULL,
	"withdrawn" jsonb NOT NULL,
	"refused" jsonb NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "withdrawals_cause" CHECK (cause in ('CANCELLATION', 'SHORTFALL', 'NOT_PICKED_UP'))
);
--> statement-breakpoint
ALTER TABLE "shipments" DROP CONSTRAINT "shipments_status";--> statement-breakpoint
ALTER TABLE "shipments" DROP CONSTRAINT "shipments_labelled";--> statement-breakpoint
ALTER TABLE "fulfillment_orders" ADD COLUMN "is_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillment_orders" ADD COLUMN "hold_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillment_orders" ADD COLUMN "waiting_wishes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "fulfillment_orders" ADD COLUMN "waiting_replacements" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "cause" text DEFAULT 'ORDER' NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "replacement_id" text;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "replaces_shipment_id" text;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "is_pick_up" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "label_round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "last_scanned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tracking_events" ADD COLUMN "carrier_event_id" text;--> statement-breakpoint
ALTER TABLE "pick_ups" ADD CONSTRAINT "pick_ups_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacements" ADD CONSTRAINT "replacements_order_id_fulfillment_orders_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."fulfillment_orders"("order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_order_id_fulfillment_orders_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."fulfillment_orders"("order_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_used" ON "idempotency_keys" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "stores_merchant" ON "stores" USING btree ("merchant_id","country_code") WHERE is_open;--> statement-breakpoint
CREATE INDEX "withdrawals_order" ON "withdrawals" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "shipments_merchant" ON "shipments" USING btree ("merchant_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "shipments_number" ON "shipments" USING btree (lower("carrier"),"tracking_number") WHERE tracking_number is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tracking_events_carrier" ON "tracking_events" USING btree ("shipment_id","carrier_event_id") WHERE carrier_event_id is not null;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_cause" CHECK (cause in ('ORDER', 'REALLOCATION', 'RESHIPMENT', 'EXCHANGE'));--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_replacement" CHECK ((cause = 'ORDER') = (replacement_id is null));--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_picked_up" CHECK (is_pick_up or status <> 'READY_FOR_PICKUP');--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_status" CHECK (status in ('PENDING', 'PACKED', 'LABEL_PURCHASED', 'READY_FOR_PICKUP', 'HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELAYED', 'DELIVERY_ATTEMPTED', 'DELIVERED', 'LOST', 'DAMAGED', 'RETURNED_TO_SENDER', 'CANCELLED'));--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_labelled" CHECK ((is_pick_up or status in ('PENDING', 'PACKED', 'CANCELLED')) = (tracking_number is null));