ALTER TABLE "checkout_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "merchant_orders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "order_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "orders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "return_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "returns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "timeline_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "merchant_orders" ADD COLUMN "is_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "merchant_orders" ADD COLUMN "is_to_ship" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "merchant_orders_to_ship" ON "merchant_orders" USING btree ("merchant_id","placed_at","id") WHERE is_to_ship;--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_status_newest" ON "orders" USING btree ("status","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_held" ON "orders" USING btree ("placed_at","id") WHERE held_for <> '[]';--> statement-breakpoint
CREATE INDEX "returns_newest" ON "returns" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "returns_number" ON "returns" USING btree ("order_number");--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "checkout_attempts" AS PERMISSIVE FOR SELECT TO public USING ((checkout_attempts.customer_id = (select current_setting('novatech.user_id', true)) or checkout_attempts.access_token_hash = any ((select string_to_array(current_setting('novatech.secret_hashes', true), ','))::text[])));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "contacts" AS PERMISSIVE FOR SELECT TO public USING (exists (select from orders where orders.id = contacts.order_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "merchant_orders" AS PERMISSIVE FOR SELECT TO public USING (merchant_orders.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]) or exists (select from orders where orders.id = merchant_orders.order_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "order_lines" AS PERMISSIVE FOR SELECT TO public USING (exists (select from merchant_orders where merchant_orders.id = order_lines.merchant_order_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "orders" AS PERMISSIVE FOR SELECT TO public USING ((orders.customer_id = (select current_setting('novatech.user_id', true)) or orders.access_token_hash = any ((select string_to_array(current_setting('novatech.secret_hashes', true), ','))::text[])));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "return_notes" AS PERMISSIVE FOR SELECT TO public USING (exists (select from returns where returns.id = return_notes.return_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "returns" AS PERMISSIVE FOR SELECT TO public USING (returns.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]) or (returns.customer_id = (select current_setting('novatech.user_id', true)) or returns.access_token_hash = any ((select string_to_array(current_setting('novatech.secret_hashes', true), ','))::text[])));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "timeline_entries" AS PERMISSIVE FOR SELECT TO public USING (exists (select from orders where orders.id = timeline_entries.order_id));--> statement-breakpoint
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'novatech_merchant_reader') THEN
		RAISE EXCEPTION 'the role novatech_merchant_reader is missing'
			USING HINT = format('An administrator of this server has to run: create role novatech_merchant_reader nologin; grant novatech_merchant_reader to %I;', current_user);
	END IF;
END $$;
--> statement-breakpoint
GRANT SELECT ON "checkout_attempts", "contacts", "merchant_orders", "order_lines", "orders", "return_notes", "returns", "timeline_entries" TO novatech_merchant_reader;
