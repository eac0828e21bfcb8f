CREATE TABLE "replacements" (
	"replacement_id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"outcome" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "replacements_outcome" CHECK (outcome in ('COMMITTED', 'REJECTED'))
);
--> statement-breakpoint
ALTER TABLE "reservations" DROP CONSTRAINT "reservations_line";--> statement-breakpoint
ALTER TABLE "reservations" DROP CONSTRAINT "reservations_state";--> statement-breakpoint
ALTER TABLE "stock_ledger" DROP CONSTRAINT "stock_ledger_kind";--> statement-breakpoint
DROP INDEX "reservations_active";--> statement-breakpoint
ALTER TABLE "idempotency_keys" ALTER COLUMN "stock_item_id" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD COLUMN "subject_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD COLUMN "outcome" jsonb;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "replacement_id" text;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "settled_by" text;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "returned_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reservations" ADD COLUMN "held_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
UPDATE "reservations" SET "held_at" = "attempts"."decided_at" FROM "attempts" WHERE "attempts"."attempt_id" = "reservations"."attempt_id";--> statement-breakpoint
UPDATE "idempotency_keys" SET "subject_id" = "stock_item_id";--> statement-breakpoint
ALTER TABLE "stock_items" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "warehouses" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "warehouses" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "warehouses" ADD COLUMN "store_line1" text;--> statement-breakpoint
ALTER TABLE "warehouses" ADD COLUMN "store_city" text;--> statement-breakpoint
ALTER TABLE "warehouses" ADD COLUMN "store_postal_code" text;--> statement-breakpoint
ALTER TABLE "warehouses" ADD COLUMN "opening_hours" text;--> statement-breakpoint
ALTER TABLE "warehouses" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "reservations_attempt" ON "reservations" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "reservations_promised" ON "reservations" USING btree ("stock_item_id") WHERE state in ('ACTIVE', 'COMMITTED');--> statement-breakpoint
CREATE UNIQUE INDEX "stock_ledger_returned" ON "stock_ledger" USING btree ("source","stock_item_id") WHERE kind = 'RETURNED';--> statement-breakpoint
CREATE INDEX "warehouses_stores" ON "warehouses" USING btree ("country_code","store_city","id") WHERE store_line1 is not null;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_returned" CHECK (returned_quantity between 0 and quantity);--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_state" CHECK (state in ('ACTIVE', 'COMMITTED', 'CONSUMED', 'RELEASED', 'EXPIRED', 'RETURNED_TO_STOCK', 'SHORT', 'WRITTEN_OFF'));--> statement-breakpoint
ALTER TABLE "stock_ledger" ADD CONSTRAINT "stock_ledger_kind" CHECK (kind in ('RECEIVED', 'ADJUSTED', 'COUNTED', 'SHIPPED', 'RETURNED'));--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_place" CHECK ((latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180);--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_store" CHECK (num_nulls(store_line1, store_city, store_postal_code) in (0, 3));