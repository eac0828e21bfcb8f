CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- Rows of before say neither what they are nor what they cost: they are told of again (see README, "Told again").
DELETE FROM "search_documents";--> statement-breakpoint
DELETE FROM "inbox_heads" WHERE "topic" = 'catalog.product';--> statement-breakpoint
DELETE FROM "inbox_parked" WHERE "topic" = 'catalog.product';--> statement-breakpoint
CREATE SEQUENCE "public"."search_revisions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "search_facet_values" (
	"code" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"label" text NOT NULL,
	"parent" text,
	"unit" text
);
--> statement-breakpoint
CREATE TABLE "search_pending" (
	"product_id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "search_queries" (
	"query" text collate "C" PRIMARY KEY NOT NULL,
	"score" double precision NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	"occasions" integer NOT NULL,
	"last_occasion_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"id" text PRIMARY KEY NOT NULL,
	"terms" text[] NOT NULL,
	"also_finds" text[] NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_variants" (
	"variant_id" text PRIMARY KEY NOT NULL,
	"product_id" text,
	"availability_version" integer DEFAULT 0 NOT NULL,
	"is_out" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_vocabulary" (
	"word" text collate "C" PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "search_documents_codes";--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "version" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "codes" SET DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "revision" bigint DEFAULT nextval('search_revisions') NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "document" jsonb;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "variant_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "out_variant_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "in_stock" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "rating_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "rating_average" double precision;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "rating_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "subject" "tsvector";--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "facet_codes" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "numbers" jsonb;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "prices" jsonb;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "sort_name" text collate "C";--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "sample" smallint;--> statement-breakpoint
CREATE INDEX "search_pending_revision" ON "search_pending" USING btree ("revision");--> statement-breakpoint
CREATE INDEX "search_vocabulary_likeness" ON "search_vocabulary" USING gin ((word::text) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_documents_subject" ON "search_documents" USING gin ("subject") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_facets" ON "search_documents" USING gin ("facet_codes") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_sample" ON "search_documents" USING btree ("sample");--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("published_at","product_id") WHERE document is not null;--> statement-breakpoint
CREATE INDEX "search_documents_name" ON "search_documents" USING btree ("sort_name","product_id") WHERE document is not null;--> statement-breakpoint
CREATE INDEX "search_documents_rating" ON "search_documents" USING btree ("rating_average","rating_count","product_id") WHERE document is not null;--> statement-breakpoint
CREATE INDEX "search_documents_codes" ON "search_documents" USING gin ("codes") WITH (fastupdate=false);--> statement-breakpoint
-- What a search looks at of every candidate stays in the row, the rest goes out of it: a broad search reads ten thousand rows.
ALTER TABLE "search_documents" ALTER COLUMN "document" SET STORAGE EXTENDED, ALTER COLUMN "words" SET STORAGE MAIN, ALTER COLUMN "subject" SET STORAGE MAIN,
	ALTER COLUMN "facet_codes" SET STORAGE MAIN, ALTER COLUMN "numbers" SET STORAGE MAIN, ALTER COLUMN "prices" SET STORAGE MAIN;--> statement-breakpoint
-- Workers cost more to start than a search takes, and other searches need the cores.
ALTER TABLE "search_documents" SET (parallel_workers = 0, toast_tuple_target = 256);--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "words" SET STATISTICS 1000, ALTER COLUMN "facet_codes" SET STATISTICS 1000;--> statement-breakpoint
-- Plans depend on what is looked for, and compiling them costs more than running them.
DO $$ BEGIN
	EXECUTE format('ALTER DATABASE %I SET plan_cache_mode = force_custom_plan', current_database());
	EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
END $$;
