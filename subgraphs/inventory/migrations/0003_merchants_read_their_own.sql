ALTER TABLE "stock_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "stock_ledger" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "variants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "warehouses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "stock_items_warehouse";--> statement-breakpoint
CREATE INDEX "stock_items_warehouse" ON "stock_items" USING btree ("warehouse_id","id");--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "stock_items" AS PERMISSIVE FOR SELECT TO public USING (exists (select from warehouses where warehouses.id = stock_items.warehouse_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "stock_ledger" AS PERMISSIVE FOR SELECT TO public USING (exists (select from stock_items where stock_items.id = stock_ledger.stock_item_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "variants" AS PERMISSIVE FOR SELECT TO public USING (variants.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "warehouses" AS PERMISSIVE FOR SELECT TO public USING (warehouses.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]));--> statement-breakpoint
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'novatech_merchant_reader') THEN
		RAISE EXCEPTION 'the role novatech_merchant_reader is missing'
			USING HINT = format('An administrator of this server has to run: create role novatech_merchant_reader nologin; grant novatech_merchant_reader to %I;', current_user);
	END IF;
END $$;
--> statement-breakpoint
GRANT SELECT ON "stock_items", "stock_ledger", "variants", "warehouses" TO novatech_merchant_reader;
