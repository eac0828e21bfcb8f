CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"purpose" text NOT NULL,
	"content_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "uploads_size" CHECK (byte_size > 0),
	CONSTRAINT "uploads_purpose" CHECK (purpose in ('IMAGE', 'PRODUCT_CSV'))
);
--> statement-breakpoint
CREATE TABLE "price_changes" (
	"variant_id" text NOT NULL,
	"currency" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"amount_minor" bigint,
	CONSTRAINT "price_changes_variant_id_currency_changed_at_pk" PRIMARY KEY("variant_id","currency","changed_at")
);
--> statement-breakpoint
CREATE TABLE "price_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "price_schedules_amount" CHECK (amount_minor between 0 and 1000000000000),
	CONSTRAINT "price_schedules_order" CHECK (starts_at < ends_at)
);
--> statement-breakpoint
CREATE TABLE "product_exports" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"status" text NOT NULL,
	"failure" text,
	"rows" integer NOT NULL,
	"byte_size" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_exports_status" CHECK (status in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "product_import_errors" (
	"import_id" text NOT NULL,
	"number" integer NOT NULL,
	"line" integer NOT NULL,
	"column_name" text,
	"message" text NOT NULL,
	CONSTRAINT "product_import_errors_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "product_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"upload_id" text NOT NULL,
	"is_dry_run" boolean NOT NULL,
	"status" text NOT NULL,
	"failure" text,
	"byte_size" integer NOT NULL,
	"byte_offset" bigint NOT NULL,
	"line" integer NOT NULL,
	"rows" integer NOT NULL,
	"changed_products" integer NOT NULL,
	"unchanged_products" integer NOT NULL,
	"rejected_rows" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "product_imports_upload" UNIQUE("upload_id","is_dry_run"),
	CONSTRAINT "product_imports_status" CHECK (status in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "product_translations" (
	"product_id" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_translations_product_id_language_pk" PRIMARY KEY("product_id","language")
);
--> statement-breakpoint
CREATE TABLE "wishlist_items" (
	"id" text PRIMARY KEY NOT NULL,
	"wishlist_id" text NOT NULL,
	"product_id" text NOT NULL,
	"variant_id" text,
	"note" text,
	"position" integer NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wishlist_items_once" UNIQUE NULLS NOT DISTINCT("wishlist_id","product_id","variant_id"),
	CONSTRAINT "wishlist_items_position" CHECK (position >= 0)
);
--> statement-breakpoint
CREATE TABLE "wishlists" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"access_token_hash" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wishlists_access_token" UNIQUE("access_token_hash"),
	CONSTRAINT "wishlists_version" CHECK (version > 0)
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "publish_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "unpublish_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "price_changes" ADD CONSTRAINT "price_changes_variant" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_schedules" ADD CONSTRAINT "price_schedules_variant_id_product_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_schedules" ADD CONSTRAINT "price_schedules_currency_price_lists_currency_fk" FOREIGN KEY ("currency") REFERENCES "public"."price_lists"("currency") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_import_errors" ADD CONSTRAINT "product_import_errors_import_id_product_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_imports" ADD CONSTRAINT "product_imports_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_translations" ADD CONSTRAINT "product_translations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishlist_items" ADD CONSTRAINT "wishlist_items_wishlist_id_wishlists_id_fk" FOREIGN KEY ("wishlist_id") REFERENCES "public"."wishlists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishlist_items" ADD CONSTRAINT "wishlist_items_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uploads_waiting" ON "uploads" USING btree ("merchant_id","expires_at") WHERE used_at is null;--> statement-breakpoint
CREATE INDEX "price_schedules_variant" ON "price_schedules" USING btree ("variant_id","currency","ends_at");--> statement-breakpoint
CREATE INDEX "product_exports_of_merchant" ON "product_exports" USING btree ("merchant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "product_imports_of_merchant" ON "product_imports" USING btree ("merchant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "wishlist_items_of_list" ON "wishlist_items" USING btree ("wishlist_id","position");--> statement-breakpoint
CREATE INDEX "wishlist_items_of_product" ON "wishlist_items" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "wishlists_of_owner" ON "wishlists" USING btree ("owner_id","created_at","id");--> statement-breakpoint
INSERT INTO "price_changes" ("variant_id", "currency", "changed_at", "amount_minor")
SELECT price."variant_id", price."currency", product."created_at", price."amount_minor"
FROM "variant_prices" AS price
JOIN "product_variants" AS variant ON variant."id" = price."variant_id"
JOIN "products" AS product ON product."id" = variant."product_id";
