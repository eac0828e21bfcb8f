CREATE TABLE "bought_pairs" (
	"product" integer NOT NULL,
	"other" integer NOT NULL,
	"weight" double precision NOT NULL,
	CONSTRAINT "bought_pairs_product_other_pk" PRIMARY KEY("product","other")
);
--> statement-breakpoint
CREATE TABLE "category_heat" (
	"category_id" text NOT NULL,
	"product" integer NOT NULL,
	"heat" double precision NOT NULL,
	CONSTRAINT "category_heat_category_id_product_pk" PRIMARY KEY("category_id","product")
);
--> statement-breakpoint
CREATE TABLE "category_kinds" (
	"category_id" text PRIMARY KEY NOT NULL,
	"claiming_share" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "compatibility_claims" (
	"name" text NOT NULL,
	"product" integer NOT NULL,
	"certainty" real NOT NULL,
	CONSTRAINT "compatibility_claims_name_product_pk" PRIMARY KEY("name","product")
);
--> statement-breakpoint
CREATE TABLE "inbox_heads" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"last_version" integer NOT NULL,
	"parked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "inbox_heads_topic_aggregate_id_pk" PRIMARY KEY("topic","aggregate_id")
);
--> statement-breakpoint
CREATE TABLE "inbox_parked" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"aggregate_version" integer NOT NULL,
	"event" jsonb NOT NULL,
	"reason" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"last_error" text,
	"parked_at" timestamp with time zone NOT NULL,
	"alarmed_at" timestamp with time zone,
	CONSTRAINT "inbox_parked_topic_aggregate_id_aggregate_version_pk" PRIMARY KEY("topic","aggregate_id","aggregate_version"),
	CONSTRAINT "inbox_parked_reason" CHECK (reason in ('GAP', 'RETRY', 'DEAD'))
);
--> statement-breakpoint
CREATE TABLE "interest" (
	"product" integer PRIMARY KEY NOT NULL,
	"bought" double precision NOT NULL,
	"viewed" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "model_names" (
	"name" text NOT NULL,
	"product" integer NOT NULL,
	"certainty" real NOT NULL,
	CONSTRAINT "model_names_name_product_pk" PRIMARY KEY("name","product")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"topic" text NOT NULL,
	"type" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"aggregate_version" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"causation_id" text,
	"published_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id" UNIQUE("event_id"),
	CONSTRAINT "outbox_aggregate_version" UNIQUE("topic","aggregate_id","aggregate_version")
);
--> statement-breakpoint
CREATE TABLE "outbox_heads" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "outbox_heads_topic_aggregate_id_pk" PRIMARY KEY("topic","aggregate_id")
);
--> statement-breakpoint
CREATE TABLE "person_views" (
	"person" text NOT NULL,
	"product" integer NOT NULL,
	"viewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_views_person_product_pk" PRIMARY KEY("person","product")
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"person" text PRIMARY KEY NOT NULL,
	"is_personal" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "products_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"product_id" text NOT NULL,
	"version" integer NOT NULL,
	"is_published" boolean NOT NULL,
	"is_in_stock" boolean NOT NULL,
	"category_ids" text[] NOT NULL,
	"category_id" text NOT NULL,
	"brand" text,
	"price_minor" bigint,
	"currency" text,
	"log_price" real NOT NULL,
	"is_claiming" boolean NOT NULL,
	"features" jsonb NOT NULL,
	"is_similar_due" boolean NOT NULL,
	"similar_log_price" real,
	CONSTRAINT "products_product_id" UNIQUE("product_id")
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"order_id" text NOT NULL,
	"product" integer NOT NULL,
	"person" text,
	"bought_at" timestamp with time zone NOT NULL,
	"basket_size" smallint NOT NULL,
	"is_taken_back" boolean NOT NULL,
	"lesson" smallint NOT NULL,
	CONSTRAINT "purchases_order_id_product_pk" PRIMARY KEY("order_id","product")
);
--> statement-breakpoint
CREATE TABLE "relay_state" (
	"name" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "similar_lists" (
	"product" integer PRIMARY KEY NOT NULL,
	"others" integer[] NOT NULL,
	"scores" real[] NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "timers_kind_key" UNIQUE("kind","key")
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"product" integer,
	"is_out" boolean NOT NULL,
	"price_minor" bigint
);
--> statement-breakpoint
CREATE TABLE "viewed_pairs" (
	"product" integer NOT NULL,
	"other" integer NOT NULL,
	"weight" double precision NOT NULL,
	CONSTRAINT "viewed_pairs_product_other_pk" PRIMARY KEY("product","other")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"visitor" text NOT NULL,
	"product" integer NOT NULL,
	"viewed_at" timestamp with time zone NOT NULL,
	"is_count_only" boolean NOT NULL,
	"is_learned" boolean NOT NULL,
	CONSTRAINT "visits_visitor_viewed_at_product_pk" PRIMARY KEY("visitor","viewed_at","product")
);
--> statement-breakpoint
CREATE INDEX "bought_pairs_strongest" ON "bought_pairs" USING btree ("product","weight");--> statement-breakpoint
CREATE INDEX "category_heat_hottest" ON "category_heat" USING btree ("category_id","heat");--> statement-breakpoint
CREATE INDEX "category_heat_product" ON "category_heat" USING btree ("product");--> statement-breakpoint
CREATE INDEX "compatibility_claims_product" ON "compatibility_claims" USING btree ("product","name");--> statement-breakpoint
CREATE INDEX "inbox_parked_due" ON "inbox_parked" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "model_names_product" ON "model_names" USING btree ("product","name");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "person_views_newest" ON "person_views" USING btree ("person","viewed_at");--> statement-breakpoint
CREATE INDEX "person_views_viewed_at" ON "person_views" USING btree ("viewed_at");--> statement-breakpoint
CREATE INDEX "products_category_price" ON "products" USING btree ("category_id","log_price","number");--> statement-breakpoint
CREATE INDEX "products_brand_price" ON "products" USING btree ("category_id","brand","log_price","number");--> statement-breakpoint
CREATE INDEX "products_similar_due" ON "products" USING btree ("category_id","log_price") WHERE is_similar_due;--> statement-breakpoint
CREATE INDEX "purchases_person" ON "purchases" USING btree ("person","bought_at") WHERE person is not null;--> statement-breakpoint
CREATE INDEX "purchases_lessons" ON "purchases" USING btree ("bought_at") WHERE lesson <> 0;--> statement-breakpoint
CREATE INDEX "purchases_bought_at" ON "purchases" USING btree ("bought_at");--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "variants_product" ON "variants" USING btree ("product");--> statement-breakpoint
CREATE INDEX "viewed_pairs_strongest" ON "viewed_pairs" USING btree ("product","weight");--> statement-breakpoint
CREATE INDEX "visits_lessons" ON "visits" USING btree ("viewed_at") WHERE not is_learned;--> statement-breakpoint
CREATE INDEX "visits_viewed_at" ON "visits" USING btree ("viewed_at");