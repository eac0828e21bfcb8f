CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "article_texts" (
	"article_id" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_texts_article_id_language_pk" PRIMARY KEY("article_id","language")
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"article_id" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"restored_from" integer,
	"author_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_versions_article_id_language_version_pk" PRIMARY KEY("article_id","language","version"),
	CONSTRAINT "article_versions_version" CHECK (version > 0)
);
--> statement-breakpoint
CREATE TABLE "article_votes" (
	"article_id" text NOT NULL,
	"voter_id" text NOT NULL,
	"is_helpful" boolean NOT NULL,
	"voted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_votes_article_id_voter_id_pk" PRIMARY KEY("article_id","voter_id")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"category" text NOT NULL,
	"product_ids" text[] NOT NULL,
	"category_ids" text[] NOT NULL,
	"helpful_count" integer NOT NULL,
	"unhelpful_count" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "articles_slug" UNIQUE("slug"),
	CONSTRAINT "articles_votes" CHECK (helpful_count >= 0 and unhelpful_count >= 0)
);
--> statement-breakpoint
ALTER TABLE "article_texts" ADD CONSTRAINT "article_texts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_votes" ADD CONSTRAINT "article_votes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_texts_words" ON "article_texts" USING gin ("words");--> statement-breakpoint
CREATE INDEX "article_texts_letters" ON "article_texts" USING gin (title gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "article_texts_newest" ON "article_texts" USING btree ("language","published_at","article_id");--> statement-breakpoint
CREATE INDEX "article_votes_voter" ON "article_votes" USING btree ("voter_id");--> statement-breakpoint
CREATE INDEX "articles_products" ON "articles" USING gin ("product_ids");--> statement-breakpoint
CREATE INDEX "articles_categories" ON "articles" USING gin ("category_ids");--> statement-breakpoint
CREATE INDEX "articles_newest" ON "articles" USING btree ("created_at","id");