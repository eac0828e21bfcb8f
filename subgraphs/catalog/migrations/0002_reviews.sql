CREATE TABLE "product_ratings" (
	"product_id" text PRIMARY KEY NOT NULL,
	"counts" integer[] NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "product_ratings_counts" CHECK (cardinality(counts) = 5 and 0 <= all(counts))
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"customer_id" text NOT NULL,
	"product_id" text NOT NULL,
	"order_id" text NOT NULL,
	CONSTRAINT "purchases_customer_id_product_id_order_id_pk" PRIMARY KEY("customer_id","product_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "review_reports" (
	"review_id" text NOT NULL,
	"reporter_id" text NOT NULL,
	"reason" text NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_reports_review_id_reporter_id_pk" PRIMARY KEY("review_id","reporter_id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"author_id" text NOT NULL,
	"rating" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text,
	"author_name" text NOT NULL,
	"is_verified_purchase" boolean NOT NULL,
	"status" text NOT NULL,
	"decline_reason" text,
	"reply_body" text,
	"replied_at" timestamp (3) with time zone,
	"report_count" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reviews_one_for_each_author" UNIQUE("product_id","author_id"),
	CONSTRAINT "reviews_rating" CHECK (rating between 1 and 5),
	CONSTRAINT "reviews_status" CHECK (status in ('PENDING', 'PUBLISHED', 'DECLINED'))
);
--> statement-breakpoint
ALTER TABLE "product_ratings" ADD CONSTRAINT "product_ratings_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reports" ADD CONSTRAINT "review_reports_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "purchases_of_order" ON "purchases" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "reviews_newest" ON "reviews" USING btree ("product_id","created_at","id") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_by_rating" ON "reviews" USING btree ("product_id","rating","created_at","id") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_by_low_rating" ON "reviews" USING btree ("product_id",(-rating),"created_at","id") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "reviews_of_author" ON "reviews" USING btree ("author_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reviews_to_moderate" ON "reviews" USING btree ("created_at","id") WHERE status = 'PENDING' or (status = 'PUBLISHED' and report_count > 0);