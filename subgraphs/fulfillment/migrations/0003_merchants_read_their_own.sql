CREATE FUNCTION is_merchant_readers_order(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
AS $$
	SELECT EXISTS (
		SELECT FROM public.fulfillment_orders
		WHERE order_id = wanted AND (customer_id = current_setting('novatech.user_id', true)
			OR access_token_hash = ANY (string_to_array(current_setting('novatech.secret_hashes', true), ',')))
	)
$$;
--> statement-breakpoint
ALTER TABLE "fulfillment_orders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "pick_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "shipment_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "shipments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "stores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tracking_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "shipments_open" ON "shipments" USING btree ("merchant_id","id") WHERE status in ('PENDING', 'PACKED', 'LABEL_PURCHASED', 'READY_FOR_PICKUP');--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "fulfillment_orders" AS PERMISSIVE FOR SELECT TO public USING ((fulfillment_orders.customer_id = (select current_setting('novatech.user_id', true)) or fulfillment_orders.access_token_hash = any ((select string_to_array(current_setting('novatech.secret_hashes', true), ','))::text[])) or exists (select from shipments where shipments.order_id = fulfillment_orders.order_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "pick_ups" AS PERMISSIVE FOR SELECT TO public USING (exists (select from shipments where shipments.id = pick_ups.shipment_id and is_merchant_readers_order(shipments.order_id)));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "shipment_lines" AS PERMISSIVE FOR SELECT TO public USING (exists (select from shipments where shipments.id = shipment_lines.shipment_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "shipments" AS PERMISSIVE FOR SELECT TO public USING (shipments.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]) or is_merchant_readers_order(shipments.order_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "stores" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "tracking_events" AS PERMISSIVE FOR SELECT TO public USING (exists (select from shipments where shipments.id = tracking_events.shipment_id));--> statement-breakpoint
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'novatech_merchant_reader') THEN
		RAISE EXCEPTION 'the role novatech_merchant_reader is missing'
			USING HINT = format('An administrator of this server has to run: create role novatech_merchant_reader nologin; grant novatech_merchant_reader to %I;', current_user);
	END IF;
END $$;
--> statement-breakpoint
-- What else stands in an order's row is of every merchant's part.
GRANT SELECT ("order_id", "customer_id", "access_token_hash") ON "fulfillment_orders" TO novatech_merchant_reader;
--> statement-breakpoint
GRANT SELECT ON "shipments", "shipment_lines", "tracking_events", "stores", "pick_ups" TO novatech_merchant_reader;
