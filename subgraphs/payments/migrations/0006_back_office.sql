ALTER TABLE "payment_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "refunds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invoice_recipients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invoices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "settlement_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "payments_created";--> statement-breakpoint
CREATE INDEX "payment_actions_refunds" ON "payment_actions" USING btree ("requested_at","id") WHERE kind = 'REFUND';--> statement-breakpoint
CREATE INDEX "payments_charged_back" ON "payments" USING btree ("created_at","id") WHERE status = 'CHARGED_BACK';--> statement-breakpoint
CREATE INDEX "settlement_entries_booked" ON "settlement_entries" USING btree ("merchant_id","account","currency","booked_at");--> statement-breakpoint
CREATE INDEX "payments_created" ON "payments" USING btree ("created_at","id");--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "payment_actions" AS PERMISSIVE FOR SELECT TO public USING (exists (select from payments where payments.id = payment_actions.payment_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "payments" AS PERMISSIVE FOR SELECT TO public USING ((payments.customer_id = (select current_setting('novatech.user_id', true)) or payments.access_token_hash = any ((select string_to_array(current_setting('novatech.secret_hashes', true), ','))::text[])));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "refunds" AS PERMISSIVE FOR SELECT TO public USING (exists (select from payments where payments.id = refunds.payment_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "invoice_recipients" AS PERMISSIVE FOR SELECT TO public USING (exists (select from invoices where invoices.order_id = invoice_recipients.order_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "invoices" AS PERMISSIVE FOR SELECT TO public USING (invoices.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]) or exists (select from payments where payments.id = invoices.payment_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "settlement_entries" AS PERMISSIVE FOR SELECT TO public USING (settlement_entries.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]) and settlement_entries.account = 'MERCHANT');--> statement-breakpoint
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'novatech_merchant_reader') THEN
		RAISE EXCEPTION 'the role novatech_merchant_reader is missing'
			USING HINT = format('An administrator of this server has to run: create role novatech_merchant_reader nologin; grant novatech_merchant_reader to %I;', current_user);
	END IF;
END $$;
--> statement-breakpoint
GRANT SELECT ON "payments", "payment_actions", "refunds", "settlement_entries", "invoices", "invoice_recipients" TO novatech_merchant_reader;
