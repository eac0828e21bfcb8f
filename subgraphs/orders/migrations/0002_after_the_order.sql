CREATE TABLE "order_commands" (
	"caller" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_fingerprint" text NOT NULL,
	"order_id" text NOT NULL,
	"made" jsonb NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "order_commands_caller_idempotency_key_pk" PRIMARY KEY("caller","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "rebuilds" (
	"name" text PRIMARY KEY NOT NULL,
	"projection_version" integer NOT NULL,
	"after_month" date,
	"after_order_id" text,
	"orders" integer NOT NULL,
	"rewritten" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "return_notes" (
	"return_id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"comment" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"order_number" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"merchant_id" text NOT NULL,
	"customer_id" text,
	"access_token_hash" text,
	"status" text NOT NULL,
	"wanted" text NOT NULL,
	"resolution" text,
	"lines" jsonb NOT NULL,
	"carrier" text,
	"tracking_number" text,
	"currency" text NOT NULL,
	"credited_net" bigint NOT NULL,
	"credited_tax" bigint NOT NULL,
	"credited_gross" bigint NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "returns_status" CHECK (status in ('REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'RESOLVED', 'DECLINED', 'CANCELLED', 'EXPIRED')),
	CONSTRAINT "returns_resolution" CHECK ((status = 'RESOLVED') = (resolution is not null))
);
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_captured";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_status";
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "discount_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "cancelled_quantity" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "cancellable_quantity" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "returned_quantity" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "returnable_quantity" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "last_delivered_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "credited_net" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "credited_tax" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "credited_gross" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "held_for" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "is_charged_back" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "is_ending" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "is_address_open" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "cancellations" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "placed_month" date;
--> statement-breakpoint
UPDATE "orders" SET placed_month = date_trunc('month', placed_at at time zone 'UTC');
--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "placed_month" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "order_commands_done" ON "order_commands" USING btree ("done_at");
--> statement-breakpoint
CREATE INDEX "returns_order" ON "returns" USING btree ("order_id");
--> statement-breakpoint
CREATE INDEX "returns_merchant" ON "returns" USING btree ("merchant_id","requested_at","id");
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_credited" CHECK (credited_gross = credited_net + credited_tax and credited_gross between 0 and total_gross);
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_month" CHECK (placed_month = date_trunc('month', placed_at at time zone 'UTC'));
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_captured" CHECK (captured_minor >= 0 and refunded_minor between 0 and captured_minor);
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_status" CHECK (status in ('PLACED', 'CONFIRMED', 'PROCESSING', 'ON_HOLD', 'COMPLETED', 'CANCELLED', 'EXPIRED'));
--> statement-breakpoint
-- What drizzle cannot say: both tables that grow with every fact are partitioned by the month of the order's placing. All of an order lies
-- in one partition. Rows that are there move over; a DEFAULT partition takes what no partition was made for.
ALTER TABLE "order_events" RENAME TO "order_events_before";
--> statement-breakpoint
ALTER TABLE "timeline_entries" RENAME TO "timeline_entries_before";
--> statement-breakpoint
ALTER TABLE "order_events_before" DROP CONSTRAINT "order_events_version", DROP CONSTRAINT "order_events_order_id_version_pk";
--> statement-breakpoint
ALTER TABLE "timeline_entries_before" DROP CONSTRAINT "timeline_entries_sequence", DROP CONSTRAINT "timeline_entries_order_id_sequence_pk", DROP CONSTRAINT "timeline_entries_order_id_orders_id_fk";
--> statement-breakpoint
CREATE TABLE "order_events" (
	"placed_month" date NOT NULL,
	"order_id" text NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "order_events_placed_month_order_id_version_pk" PRIMARY KEY("placed_month","order_id","version"),
	CONSTRAINT "order_events_version" CHECK (version > 0)
) PARTITION BY RANGE ("placed_month");
--> statement-breakpoint
CREATE TABLE "timeline_entries" (
	"placed_month" date NOT NULL,
	"order_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"shipment_id" text,
	"payment_id" text,
	"return_id" text,
	"is_last" boolean DEFAULT false NOT NULL,
	CONSTRAINT "timeline_entries_placed_month_order_id_sequence_pk" PRIMARY KEY("placed_month","order_id","sequence"),
	CONSTRAINT "timeline_entries_sequence" CHECK (sequence > 0),
	CONSTRAINT "timeline_entries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action
) PARTITION BY RANGE ("placed_month");
--> statement-breakpoint
CREATE TABLE "order_events_default" PARTITION OF "order_events" DEFAULT;
--> statement-breakpoint
CREATE TABLE "timeline_entries_default" PARTITION OF "timeline_entries" DEFAULT;
--> statement-breakpoint
-- A partition for each month that has orders; the room makes those of the months to come.
DO $$
DECLARE month date;
BEGIN
	FOR month IN SELECT DISTINCT placed_month FROM orders LOOP
		EXECUTE format('CREATE TABLE order_events_%s PARTITION OF order_events FOR VALUES FROM (%L) TO (%L)', to_char(month, 'YYYY_MM'), month, month + interval '1 month');
		EXECUTE format('CREATE TABLE timeline_entries_%s PARTITION OF timeline_entries FOR VALUES FROM (%L) TO (%L)', to_char(month, 'YYYY_MM'), month, month + interval '1 month');
	END LOOP;
END $$;
--> statement-breakpoint
INSERT INTO "order_events" (placed_month, order_id, version, type, data, occurred_at)
SELECT placed.placed_month, event.order_id, event.version, event.type, event.data, event.occurred_at
FROM "order_events_before" event JOIN "orders" placed ON placed.id = event.order_id;
--> statement-breakpoint
INSERT INTO "timeline_entries" (placed_month, order_id, sequence, kind, message, occurred_at, shipment_id, payment_id, is_last)
SELECT placed.placed_month, entry.order_id, entry.sequence, entry.kind, entry.message, entry.occurred_at, entry.shipment_id, entry.payment_id, entry.kind = 'ORDER_COMPLETED'
FROM "timeline_entries_before" entry JOIN "orders" placed ON placed.id = entry.order_id;
--> statement-breakpoint
DROP TABLE "timeline_entries_before";
--> statement-breakpoint
DROP TABLE "order_events_before";
