CREATE TABLE "consents" (
	"person" text PRIMARY KEY NOT NULL,
	"is_granted" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credited_parts" (
	"credit_id" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"merchant_id" text NOT NULL,
	"credited_at" timestamp with time zone NOT NULL,
	"cause" text NOT NULL,
	"currency" text NOT NULL,
	"units" integer NOT NULL,
	"net" bigint DEFAULT 0 NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "credited_parts_credit_id_merchant_order_id_pk" PRIMARY KEY("credit_id","merchant_order_id")
);
--> statement-breakpoint
ALTER TABLE "credited_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erased_persons" (
	"person_id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"happened_on" date NOT NULL,
	"event_key" uuid NOT NULL,
	"item" smallint NOT NULL,
	"kind" smallint NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"visit" uuid,
	"person" text,
	"merchant_id" text,
	"product_id" text,
	"variant_id" text,
	"quantity" integer,
	"page" text,
	CONSTRAINT "events_happened_on_event_key_item_pk" PRIMARY KEY("happened_on","event_key","item")
) PARTITION BY RANGE ("happened_on");
--> statement-breakpoint
CREATE TABLE "events_default" PARTITION OF "events" DEFAULT;
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
CREATE TABLE "parcels" (
	"shipment_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"handed_over_at" timestamp with time zone,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "parcels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_sales_days" (
	"merchant_id" text NOT NULL,
	"product_id" text NOT NULL,
	"day" integer NOT NULL,
	"currency" text NOT NULL,
	"orders" bigint DEFAULT 0 NOT NULL,
	"units" bigint DEFAULT 0 NOT NULL,
	"net" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "product_sales_days_merchant_id_day_product_id_currency_pk" PRIMARY KEY("merchant_id","day","product_id","currency")
);
--> statement-breakpoint
ALTER TABLE "product_sales_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_traffic_days" (
	"merchant_id" text NOT NULL,
	"product_id" text NOT NULL,
	"day" integer NOT NULL,
	"views" bigint DEFAULT 0 NOT NULL,
	"cart_additions" bigint DEFAULT 0 NOT NULL,
	"checkouts" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "product_traffic_days_merchant_id_day_product_id_pk" PRIMARY KEY("merchant_id","day","product_id")
);
--> statement-breakpoint
ALTER TABLE "product_traffic_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "product_traffic_slots" (
	"merchant_id" text NOT NULL,
	"product_id" text NOT NULL,
	"slot" integer NOT NULL,
	"views" bigint DEFAULT 0 NOT NULL,
	"cart_additions" bigint DEFAULT 0 NOT NULL,
	"checkouts" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "product_traffic_slots_merchant_id_slot_product_id_pk" PRIMARY KEY("merchant_id","slot","product_id")
);
--> statement-breakpoint
ALTER TABLE "product_traffic_slots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "products" (
	"product_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"version" integer NOT NULL,
	"is_published" boolean NOT NULL,
	"shown_or_hidden_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "relay_state" (
	"name" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"return_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"units" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "returns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sales_slots" (
	"merchant_id" text NOT NULL,
	"slot" integer NOT NULL,
	"currency" text NOT NULL,
	"orders" bigint DEFAULT 0 NOT NULL,
	"cancelled_orders" bigint DEFAULT 0 NOT NULL,
	"units" bigint DEFAULT 0 NOT NULL,
	"net" bigint DEFAULT 0 NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	"credited_units" bigint DEFAULT 0 NOT NULL,
	"credited_net" bigint DEFAULT 0 NOT NULL,
	"credited_tax" bigint DEFAULT 0 NOT NULL,
	"credited_gross" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "sales_slots_merchant_id_slot_currency_pk" PRIMARY KEY("merchant_id","slot","currency")
);
--> statement-breakpoint
ALTER TABLE "sales_slots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sold_lines" (
	"line_id" text PRIMARY KEY NOT NULL,
	"merchant_order_id" text NOT NULL,
	"merchant_id" text NOT NULL,
	"product_id" text NOT NULL,
	"variant_id" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"currency" text NOT NULL,
	"quantity" integer NOT NULL,
	"net" bigint DEFAULT 0 NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sold_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sold_orders" (
	"merchant_order_id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"merchant_id" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"customer" text,
	"currency" text NOT NULL,
	"units" integer NOT NULL,
	"net" bigint DEFAULT 0 NOT NULL,
	"tax" bigint DEFAULT 0 NOT NULL,
	"gross" bigint DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp with time zone,
	"completed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "sold_orders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stock_outs" (
	"variant_id" text NOT NULL,
	"merchant_id" text NOT NULL,
	"out_at" timestamp with time zone NOT NULL,
	"back_at" timestamp with time zone,
	CONSTRAINT "stock_outs_variant_id_out_at_pk" PRIMARY KEY("variant_id","out_at")
);
--> statement-breakpoint
ALTER TABLE "stock_outs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "traffic_slots" (
	"merchant_id" text NOT NULL,
	"slot" integer NOT NULL,
	"page_views" bigint DEFAULT 0 NOT NULL,
	"searches" bigint DEFAULT 0 NOT NULL,
	"empty_searches" bigint DEFAULT 0 NOT NULL,
	"product_views" bigint DEFAULT 0 NOT NULL,
	"cart_additions" bigint DEFAULT 0 NOT NULL,
	"checkouts" bigint DEFAULT 0 NOT NULL,
	"visits_came" bigint DEFAULT 0 NOT NULL,
	"visits_viewed" bigint DEFAULT 0 NOT NULL,
	"visits_carted" bigint DEFAULT 0 NOT NULL,
	"visits_checked_out" bigint DEFAULT 0 NOT NULL,
	"visits_ordered" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "traffic_slots_merchant_id_slot_pk" PRIMARY KEY("merchant_id","slot")
);
--> statement-breakpoint
ALTER TABLE "traffic_slots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "variants" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"merchant_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "variants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visits" (
	"happened_on" date NOT NULL,
	"merchant_id" text NOT NULL,
	"visit" uuid NOT NULL,
	"came" smallint NOT NULL,
	"viewed" smallint,
	"carted" smallint,
	"checked_out" smallint,
	"ordered" smallint,
	"was_came" smallint,
	"was_viewed" smallint,
	"was_carted" smallint,
	"was_checked_out" smallint,
	"was_ordered" smallint,
	CONSTRAINT "visits_happened_on_merchant_id_visit_pk" PRIMARY KEY("happened_on","merchant_id","visit")
) PARTITION BY RANGE ("happened_on");
--> statement-breakpoint
CREATE TABLE "visits_default" PARTITION OF "visits" DEFAULT;
--> statement-breakpoint
CREATE INDEX "credited_parts_merchant" ON "credited_parts" USING btree ("merchant_id","credited_at");--> statement-breakpoint
CREATE INDEX "credited_parts_credited" ON "credited_parts" USING btree ("credited_at");--> statement-breakpoint
CREATE INDEX "events_person" ON "events" USING btree ("person") WHERE person is not null;--> statement-breakpoint
CREATE INDEX "inbox_parked_due" ON "inbox_parked" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "parcels_merchant" ON "parcels" USING btree ("merchant_id","handed_over_at");--> statement-breakpoint
CREATE INDEX "product_sales_days_day" ON "product_sales_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "product_traffic_days_day" ON "product_traffic_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "product_traffic_slots_slot" ON "product_traffic_slots" USING btree ("slot");--> statement-breakpoint
CREATE INDEX "products_merchant" ON "products" USING btree ("merchant_id","product_id");--> statement-breakpoint
CREATE INDEX "returns_merchant" ON "returns" USING btree ("merchant_id","requested_at");--> statement-breakpoint
CREATE INDEX "sales_slots_slot" ON "sales_slots" USING btree ("slot");--> statement-breakpoint
CREATE INDEX "sold_lines_merchant" ON "sold_lines" USING btree ("merchant_id","placed_at");--> statement-breakpoint
CREATE INDEX "sold_lines_variant" ON "sold_lines" USING btree ("variant_id","placed_at");--> statement-breakpoint
CREATE INDEX "sold_lines_placed" ON "sold_lines" USING btree ("placed_at");--> statement-breakpoint
CREATE INDEX "sold_orders_order" ON "sold_orders" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "sold_orders_placed" ON "sold_orders" USING btree ("placed_at");--> statement-breakpoint
CREATE INDEX "sold_orders_cancelled" ON "sold_orders" USING btree ("cancelled_at") WHERE cancelled_at is not null;--> statement-breakpoint
CREATE INDEX "sold_orders_customer" ON "sold_orders" USING btree ("merchant_id","customer","placed_at") WHERE customer is not null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX "sold_orders_of_customer" ON "sold_orders" USING btree ("customer") WHERE customer is not null;--> statement-breakpoint
CREATE INDEX "stock_outs_merchant" ON "stock_outs" USING btree ("merchant_id","out_at");--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "traffic_slots_slot" ON "traffic_slots" USING btree ("slot");--> statement-breakpoint
CREATE INDEX "variants_product" ON "variants" USING btree ("product_id");--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "credited_parts" AS PERMISSIVE FOR SELECT TO public USING (credited_parts.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "parcels" AS PERMISSIVE FOR SELECT TO public USING (parcels.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "product_sales_days" AS PERMISSIVE FOR SELECT TO public USING (product_sales_days.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "product_traffic_days" AS PERMISSIVE FOR SELECT TO public USING (product_traffic_days.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "product_traffic_slots" AS PERMISSIVE FOR SELECT TO public USING (product_traffic_slots.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "products" AS PERMISSIVE FOR SELECT TO public USING (products.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "returns" AS PERMISSIVE FOR SELECT TO public USING (returns.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "sales_slots" AS PERMISSIVE FOR SELECT TO public USING (sales_slots.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "sold_lines" AS PERMISSIVE FOR SELECT TO public USING (sold_lines.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "sold_orders" AS PERMISSIVE FOR SELECT TO public USING (sold_orders.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "stock_outs" AS PERMISSIVE FOR SELECT TO public USING (stock_outs.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "traffic_slots" AS PERMISSIVE FOR SELECT TO public USING (traffic_slots.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "variants" AS PERMISSIVE FOR SELECT TO public USING (variants.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'novatech_merchant_reader') THEN
		RAISE EXCEPTION 'the role novatech_merchant_reader is missing'
			USING HINT = format('An administrator of this server has to run: create role novatech_merchant_reader nologin; grant novatech_merchant_reader to %I;', current_user);
	END IF;
END $$;
--> statement-breakpoint
-- Not `events`, `visits` and `consents`: what single visitors did is no merchant's.
GRANT SELECT ON "products", "variants", "traffic_slots", "product_traffic_slots", "product_traffic_days", "sold_orders", "sold_lines", "credited_parts", "returns", "parcels", "stock_outs", "sales_slots", "product_sales_days" TO novatech_merchant_reader;
