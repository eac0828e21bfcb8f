CREATE TABLE "cohort_months" (
	"merchant_id" text NOT NULL,
	"cohort" integer NOT NULL,
	"month" integer NOT NULL,
	"customers" bigint DEFAULT 0 NOT NULL,
	"repeaters" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "cohort_months_merchant_id_cohort_month_pk" PRIMARY KEY("merchant_id","cohort","month")
);
--> statement-breakpoint
ALTER TABLE "cohort_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customers" (
	"customer" text NOT NULL,
	"merchant_id" text NOT NULL,
	"order_slots" integer[] NOT NULL,
	CONSTRAINT "customers_customer_merchant_id_pk" PRIMARY KEY("customer","merchant_id")
);
--> statement-breakpoint
ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "product_sales_days_day";--> statement-breakpoint
DROP INDEX "product_traffic_days_day";--> statement-breakpoint
DROP INDEX "product_traffic_slots_slot";--> statement-breakpoint
DROP INDEX "sales_slots_slot";--> statement-breakpoint
DROP INDEX "sold_orders_customer";--> statement-breakpoint
DROP INDEX "traffic_slots_slot";--> statement-breakpoint
CREATE INDEX "product_sales_days_by_day" ON "product_sales_days" USING btree ((day + 0));--> statement-breakpoint
CREATE INDEX "product_traffic_days_by_day" ON "product_traffic_days" USING btree ((day + 0));--> statement-breakpoint
CREATE INDEX "product_traffic_slots_by_day" ON "product_traffic_slots" USING btree ((slot / 96));--> statement-breakpoint
CREATE INDEX "sales_slots_by_day" ON "sales_slots" USING btree ((slot / 96));--> statement-breakpoint
CREATE INDEX "sold_orders_when" ON "sold_orders" USING btree ("merchant_id","placed_at","customer") WHERE customer is not null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX "traffic_slots_by_day" ON "traffic_slots" USING btree ((slot / 96));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "cohort_months" AS PERMISSIVE FOR SELECT TO public USING (cohort_months.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "customers" AS PERMISSIVE FOR SELECT TO public USING (customers.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
GRANT SELECT ON "customers", "cohort_months" TO novatech_merchant_reader;
--> statement-breakpoint
-- The months (of UTC, since 1970) in which a customer with these orders ordered, the first of them, and in which of them the second order was.
CREATE FUNCTION "months_of_customer"(order_slots integer[]) RETURNS TABLE ("cohort" integer, "month" integer, "repeats" integer) LANGUAGE sql IMMUTABLE AS $$
	SELECT min(month) OVER (), month, max((nth = 2)::integer) FROM (
		SELECT (extract(year FROM at) - 1970)::integer * 12 + extract(month FROM at)::integer - 1 AS month, row_number() OVER (ORDER BY slot) AS nth
		FROM unnest(order_slots) AS slot, LATERAL (SELECT to_timestamp(slot * 900.0) AT TIME ZONE 'UTC' AS at) AS moment
	) AS ordered GROUP BY month
$$;
--> statement-breakpoint
-- Whatever is done to customers, by whom ever, is in the sums when it is committed: what the rows gave before is taken off, what they give now is added.
CREATE FUNCTION "count_cohorts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO cohort_months AS held (merchant_id, cohort, month, customers, repeaters)
		SELECT merchant_id, cohort, month, count(*), sum(repeats) FROM now_rows, months_of_customer(order_slots) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, cohort, month) DO UPDATE SET customers = held.customers + excluded.customers, repeaters = held.repeaters + excluded.repeaters;
	ELSIF TG_OP = 'DELETE' THEN
		INSERT INTO cohort_months AS held (merchant_id, cohort, month, customers, repeaters)
		SELECT merchant_id, cohort, month, -count(*), -sum(repeats) FROM was_rows, months_of_customer(order_slots) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, cohort, month) DO UPDATE SET customers = held.customers + excluded.customers, repeaters = held.repeaters + excluded.repeaters;
	ELSE
		INSERT INTO cohort_months AS held (merchant_id, cohort, month, customers, repeaters)
		SELECT merchant_id, cohort, month, sum(change), sum(change * repeats) FROM (
			SELECT merchant_id, order_slots, 1 AS change FROM now_rows UNION ALL SELECT merchant_id, order_slots, -1 FROM was_rows
		) AS changed, months_of_customer(order_slots)
		GROUP BY 1, 2, 3 HAVING sum(change) <> 0 OR sum(change * repeats) <> 0 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, cohort, month) DO UPDATE SET customers = held.customers + excluded.customers, repeaters = held.repeaters + excluded.repeaters;
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "customers_come" AFTER INSERT ON "customers" REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_cohorts"();--> statement-breakpoint
CREATE TRIGGER "customers_change" AFTER UPDATE ON "customers" REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_cohorts"();--> statement-breakpoint
CREATE TRIGGER "customers_go" AFTER DELETE ON "customers" REFERENCING OLD TABLE AS was_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_cohorts"();--> statement-breakpoint
-- Those of orders that are there. One that is placed by a process of before while this runs is added by `npm run rebuild -- analytics`.
INSERT INTO "customers" (customer, merchant_id, order_slots)
SELECT customer, merchant_id, array_agg(slot) FROM (
	SELECT DISTINCT customer, subject.merchant_id, order_id, floor(extract(epoch FROM placed_at) / 900)::integer AS slot
	FROM sold_orders, LATERAL (VALUES (sold_orders.merchant_id), ('*')) AS subject(merchant_id)
	WHERE customer IS NOT NULL AND cancelled_at IS NULL
) AS ordered GROUP BY 1, 2;
