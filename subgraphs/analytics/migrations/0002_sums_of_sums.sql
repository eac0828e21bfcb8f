CREATE TABLE "product_traffic_blocks" (
	"merchant_id" text NOT NULL,
	"product_id" text NOT NULL,
	"block" integer NOT NULL,
	"views" bigint DEFAULT 0 NOT NULL,
	"cart_additions" bigint DEFAULT 0 NOT NULL,
	"checkouts" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "product_traffic_blocks_merchant_id_block_product_id_pk" PRIMARY KEY("merchant_id","block","product_id")
);
--> statement-breakpoint
ALTER TABLE "product_traffic_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sales_hours" (
	"merchant_id" text NOT NULL,
	"hour" integer NOT NULL,
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
	CONSTRAINT "sales_hours_merchant_id_hour_currency_pk" PRIMARY KEY("merchant_id","hour","currency")
);
--> statement-breakpoint
ALTER TABLE "sales_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "traffic_hours" (
	"merchant_id" text NOT NULL,
	"hour" integer NOT NULL,
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
	CONSTRAINT "traffic_hours_merchant_id_hour_pk" PRIMARY KEY("merchant_id","hour")
);
--> statement-breakpoint
ALTER TABLE "traffic_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "parcels" ADD COLUMN "placed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "product_traffic_blocks_by_block" ON "product_traffic_blocks" USING btree ((block + 0));--> statement-breakpoint
CREATE INDEX "sales_hours_by_day" ON "sales_hours" USING btree ((hour / 24));--> statement-breakpoint
CREATE INDEX "traffic_hours_by_day" ON "traffic_hours" USING btree ((hour / 24));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "product_traffic_blocks" AS PERMISSIVE FOR SELECT TO public USING (product_traffic_blocks.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "sales_hours" AS PERMISSIVE FOR SELECT TO public USING (sales_hours.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "traffic_hours" AS PERMISSIVE FOR SELECT TO public USING (traffic_hours.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));
--> statement-breakpoint
GRANT SELECT ON "traffic_hours", "product_traffic_blocks", "sales_hours" TO novatech_merchant_reader;
--> statement-breakpoint
-- Whoever changes sums of short times changes those of long ones in the same transaction: a batch of events, a recount, a process of the version before. Nobody
-- writes to the former from when its triggers are made until what was there is added up.
CREATE FUNCTION "count_traffic_hours"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO traffic_hours AS held (merchant_id, hour, page_views, searches, empty_searches, product_views, cart_additions, checkouts, visits_came, visits_viewed, visits_carted, visits_checked_out, visits_ordered)
		SELECT merchant_id, slot / 4, sum(page_views), sum(searches), sum(empty_searches), sum(product_views), sum(cart_additions), sum(checkouts), sum(visits_came), sum(visits_viewed), sum(visits_carted), sum(visits_checked_out), sum(visits_ordered) FROM now_rows GROUP BY 1, 2 ORDER BY 1, 2
		ON CONFLICT (merchant_id, hour) DO UPDATE SET page_views = held.page_views + excluded.page_views, searches = held.searches + excluded.searches, empty_searches = held.empty_searches + excluded.empty_searches, product_views = held.product_views + excluded.product_views, cart_additions = held.cart_additions + excluded.cart_additions, checkouts = held.checkouts + excluded.checkouts, visits_came = held.visits_came + excluded.visits_came, visits_viewed = held.visits_viewed + excluded.visits_viewed, visits_carted = held.visits_carted + excluded.visits_carted, visits_checked_out = held.visits_checked_out + excluded.visits_checked_out, visits_ordered = held.visits_ordered + excluded.visits_ordered;
	ELSIF TG_OP = 'DELETE' THEN
		INSERT INTO traffic_hours AS held (merchant_id, hour, page_views, searches, empty_searches, product_views, cart_additions, checkouts, visits_came, visits_viewed, visits_carted, visits_checked_out, visits_ordered)
		SELECT merchant_id, slot / 4, -sum(page_views), -sum(searches), -sum(empty_searches), -sum(product_views), -sum(cart_additions), -sum(checkouts), -sum(visits_came), -sum(visits_viewed), -sum(visits_carted), -sum(visits_checked_out), -sum(visits_ordered) FROM was_rows GROUP BY 1, 2 ORDER BY 1, 2
		ON CONFLICT (merchant_id, hour) DO UPDATE SET page_views = held.page_views + excluded.page_views, searches = held.searches + excluded.searches, empty_searches = held.empty_searches + excluded.empty_searches, product_views = held.product_views + excluded.product_views, cart_additions = held.cart_additions + excluded.cart_additions, checkouts = held.checkouts + excluded.checkouts, visits_came = held.visits_came + excluded.visits_came, visits_viewed = held.visits_viewed + excluded.visits_viewed, visits_carted = held.visits_carted + excluded.visits_carted, visits_checked_out = held.visits_checked_out + excluded.visits_checked_out, visits_ordered = held.visits_ordered + excluded.visits_ordered;
	ELSE
		INSERT INTO traffic_hours AS held (merchant_id, hour, page_views, searches, empty_searches, product_views, cart_additions, checkouts, visits_came, visits_viewed, visits_carted, visits_checked_out, visits_ordered)
		SELECT merchant_id, slot / 4, sum(change * page_views), sum(change * searches), sum(change * empty_searches), sum(change * product_views), sum(change * cart_additions), sum(change * checkouts), sum(change * visits_came), sum(change * visits_viewed), sum(change * visits_carted), sum(change * visits_checked_out), sum(change * visits_ordered) FROM (SELECT 1 AS change, * FROM now_rows UNION ALL SELECT -1, * FROM was_rows) AS changed GROUP BY 1, 2 ORDER BY 1, 2
		ON CONFLICT (merchant_id, hour) DO UPDATE SET page_views = held.page_views + excluded.page_views, searches = held.searches + excluded.searches, empty_searches = held.empty_searches + excluded.empty_searches, product_views = held.product_views + excluded.product_views, cart_additions = held.cart_additions + excluded.cart_additions, checkouts = held.checkouts + excluded.checkouts, visits_came = held.visits_came + excluded.visits_came, visits_viewed = held.visits_viewed + excluded.visits_viewed, visits_carted = held.visits_carted + excluded.visits_carted, visits_checked_out = held.visits_checked_out + excluded.visits_checked_out, visits_ordered = held.visits_ordered + excluded.visits_ordered;
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "traffic_hours_come" AFTER INSERT ON "traffic_slots" REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_traffic_hours"();--> statement-breakpoint
CREATE TRIGGER "traffic_hours_change" AFTER UPDATE ON "traffic_slots" REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_traffic_hours"();--> statement-breakpoint
CREATE TRIGGER "traffic_hours_go" AFTER DELETE ON "traffic_slots" REFERENCING OLD TABLE AS was_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_traffic_hours"();--> statement-breakpoint
INSERT INTO "traffic_hours" (merchant_id, hour, page_views, searches, empty_searches, product_views, cart_additions, checkouts, visits_came, visits_viewed, visits_carted, visits_checked_out, visits_ordered)
SELECT merchant_id, slot / 4, sum(page_views), sum(searches), sum(empty_searches), sum(product_views), sum(cart_additions), sum(checkouts), sum(visits_came), sum(visits_viewed), sum(visits_carted), sum(visits_checked_out), sum(visits_ordered) FROM "traffic_slots" GROUP BY 1, 2 ORDER BY 1, 2;
--> statement-breakpoint
CREATE FUNCTION "count_sales_hours"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO sales_hours AS held (merchant_id, hour, currency, orders, cancelled_orders, units, net, tax, gross, credited_units, credited_net, credited_tax, credited_gross)
		SELECT merchant_id, slot / 4, currency, sum(orders), sum(cancelled_orders), sum(units), sum(net), sum(tax), sum(gross), sum(credited_units), sum(credited_net), sum(credited_tax), sum(credited_gross) FROM now_rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, hour, currency) DO UPDATE SET orders = held.orders + excluded.orders, cancelled_orders = held.cancelled_orders + excluded.cancelled_orders, units = held.units + excluded.units, net = held.net + excluded.net, tax = held.tax + excluded.tax, gross = held.gross + excluded.gross, credited_units = held.credited_units + excluded.credited_units, credited_net = held.credited_net + excluded.credited_net, credited_tax = held.credited_tax + excluded.credited_tax, credited_gross = held.credited_gross + excluded.credited_gross;
	ELSIF TG_OP = 'DELETE' THEN
		INSERT INTO sales_hours AS held (merchant_id, hour, currency, orders, cancelled_orders, units, net, tax, gross, credited_units, credited_net, credited_tax, credited_gross)
		SELECT merchant_id, slot / 4, currency, -sum(orders), -sum(cancelled_orders), -sum(units), -sum(net), -sum(tax), -sum(gross), -sum(credited_units), -sum(credited_net), -sum(credited_tax), -sum(credited_gross) FROM was_rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, hour, currency) DO UPDATE SET orders = held.orders + excluded.orders, cancelled_orders = held.cancelled_orders + excluded.cancelled_orders, units = held.units + excluded.units, net = held.net + excluded.net, tax = held.tax + excluded.tax, gross = held.gross + excluded.gross, credited_units = held.credited_units + excluded.credited_units, credited_net = held.credited_net + excluded.credited_net, credited_tax = held.credited_tax + excluded.credited_tax, credited_gross = held.credited_gross + excluded.credited_gross;
	ELSE
		INSERT INTO sales_hours AS held (merchant_id, hour, currency, orders, cancelled_orders, units, net, tax, gross, credited_units, credited_net, credited_tax, credited_gross)
		SELECT merchant_id, slot / 4, currency, sum(change * orders), sum(change * cancelled_orders), sum(change * units), sum(change * net), sum(change * tax), sum(change * gross), sum(change * credited_units), sum(change * credited_net), sum(change * credited_tax), sum(change * credited_gross) FROM (SELECT 1 AS change, * FROM now_rows UNION ALL SELECT -1, * FROM was_rows) AS changed GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, hour, currency) DO UPDATE SET orders = held.orders + excluded.orders, cancelled_orders = held.cancelled_orders + excluded.cancelled_orders, units = held.units + excluded.units, net = held.net + excluded.net, tax = held.tax + excluded.tax, gross = held.gross + excluded.gross, credited_units = held.credited_units + excluded.credited_units, credited_net = held.credited_net + excluded.credited_net, credited_tax = held.credited_tax + excluded.credited_tax, credited_gross = held.credited_gross + excluded.credited_gross;
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "sales_hours_come" AFTER INSERT ON "sales_slots" REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_sales_hours"();--> statement-breakpoint
CREATE TRIGGER "sales_hours_change" AFTER UPDATE ON "sales_slots" REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_sales_hours"();--> statement-breakpoint
CREATE TRIGGER "sales_hours_go" AFTER DELETE ON "sales_slots" REFERENCING OLD TABLE AS was_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_sales_hours"();--> statement-breakpoint
INSERT INTO "sales_hours" (merchant_id, hour, currency, orders, cancelled_orders, units, net, tax, gross, credited_units, credited_net, credited_tax, credited_gross)
SELECT merchant_id, slot / 4, currency, sum(orders), sum(cancelled_orders), sum(units), sum(net), sum(tax), sum(gross), sum(credited_units), sum(credited_net), sum(credited_tax), sum(credited_gross) FROM "sales_slots" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
--> statement-breakpoint
CREATE FUNCTION "count_product_traffic_blocks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO product_traffic_blocks AS held (merchant_id, block, product_id, views, cart_additions, checkouts)
		SELECT merchant_id, day / 8, product_id, sum(views), sum(cart_additions), sum(checkouts) FROM now_rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, block, product_id) DO UPDATE SET views = held.views + excluded.views, cart_additions = held.cart_additions + excluded.cart_additions, checkouts = held.checkouts + excluded.checkouts;
	ELSIF TG_OP = 'DELETE' THEN
		INSERT INTO product_traffic_blocks AS held (merchant_id, block, product_id, views, cart_additions, checkouts)
		SELECT merchant_id, day / 8, product_id, -sum(views), -sum(cart_additions), -sum(checkouts) FROM was_rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, block, product_id) DO UPDATE SET views = held.views + excluded.views, cart_additions = held.cart_additions + excluded.cart_additions, checkouts = held.checkouts + excluded.checkouts;
	ELSE
		INSERT INTO product_traffic_blocks AS held (merchant_id, block, product_id, views, cart_additions, checkouts)
		SELECT merchant_id, day / 8, product_id, sum(change * views), sum(change * cart_additions), sum(change * checkouts) FROM (SELECT 1 AS change, * FROM now_rows UNION ALL SELECT -1, * FROM was_rows) AS changed GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
		ON CONFLICT (merchant_id, block, product_id) DO UPDATE SET views = held.views + excluded.views, cart_additions = held.cart_additions + excluded.cart_additions, checkouts = held.checkouts + excluded.checkouts;
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "product_traffic_blocks_come" AFTER INSERT ON "product_traffic_days" REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_product_traffic_blocks"();--> statement-breakpoint
CREATE TRIGGER "product_traffic_blocks_change" AFTER UPDATE ON "product_traffic_days" REFERENCING OLD TABLE AS was_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_product_traffic_blocks"();--> statement-breakpoint
CREATE TRIGGER "product_traffic_blocks_go" AFTER DELETE ON "product_traffic_days" REFERENCING OLD TABLE AS was_rows FOR EACH STATEMENT EXECUTE FUNCTION "count_product_traffic_blocks"();--> statement-breakpoint
INSERT INTO "product_traffic_blocks" (merchant_id, block, product_id, views, cart_additions, checkouts)
SELECT merchant_id, day / 8, product_id, sum(views), sum(cart_additions), sum(checkouts) FROM "product_traffic_days" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
