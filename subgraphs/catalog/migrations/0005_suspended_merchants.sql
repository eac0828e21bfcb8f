CREATE TABLE "suspended_merchants" (
	"merchant_id" text PRIMARY KEY NOT NULL,
	"suspended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspended_products" (
	"product_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "suspended_products" ADD CONSTRAINT "suspended_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suspended_products_merchant" ON "suspended_products" USING btree ("merchant_id","product_id");