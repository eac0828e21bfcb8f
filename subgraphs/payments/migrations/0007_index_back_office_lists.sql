DROP INDEX "payments_charged_back";--> statement-breakpoint
CREATE INDEX "payment_actions_refunds_status" ON "payment_actions" USING btree ("status","requested_at","id") WHERE kind = 'REFUND';--> statement-breakpoint
CREATE INDEX "payment_actions_refunds_part" ON "payment_actions" USING btree ("merchant_order_id","requested_at","id") WHERE kind = 'REFUND';--> statement-breakpoint
CREATE INDEX "payments_status" ON "payments" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "payments_customer" ON "payments" USING btree ("customer_id","created_at","id") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "settlement_entries_kind" ON "settlement_entries" USING btree ("merchant_id","account","currency","kind","id");