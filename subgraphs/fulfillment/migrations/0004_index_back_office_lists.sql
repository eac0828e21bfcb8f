CREATE INDEX "shipments_status" ON "shipments" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "shipments_warehouse" ON "shipments" USING btree ("warehouse_id","id");--> statement-breakpoint
CREATE INDEX "shipments_tracking" ON "shipments" USING btree ("tracking_number") WHERE tracking_number is not null;