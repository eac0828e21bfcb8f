CREATE SEQUENCE "public"."search_keys" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "search_words" (
	"key" integer PRIMARY KEY NOT NULL,
	"words" "tsvector",
	"subject" "tsvector"
);
--> statement-breakpoint
DROP INDEX "search_documents_words";--> statement-breakpoint
DROP INDEX "search_documents_subject";--> statement-breakpoint
DROP INDEX "search_documents_facets";--> statement-breakpoint
DROP INDEX "search_documents_sample";--> statement-breakpoint
DROP INDEX "search_documents_newest";--> statement-breakpoint
DROP INDEX "search_documents_rating";--> statement-breakpoint
DROP INDEX "search_facet_values_numbers";--> statement-breakpoint
DROP INDEX "search_facet_values_measures";--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "key" integer DEFAULT nextval('search_keys') NOT NULL;--> statement-breakpoint
-- Rows of a few dozen bytes: the words lie elsewhere, where only their index has read them.
ALTER TABLE "search_words" SET (toast_tuple_target = 128, parallel_workers = 0);--> statement-breakpoint
ALTER TABLE "search_words" ALTER COLUMN "words" SET STATISTICS 1000;--> statement-breakpoint
INSERT INTO "search_words" ("key", "words", "subject") SELECT "key", "words", "subject" FROM "search_documents" WHERE "sample" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "search_words_words" ON "search_words" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_subject" ON "search_words" USING gin ("subject") WITH (fastupdate=false);--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_key" ON "search_documents" USING btree ("key");