CREATE TABLE "search_lexicon" (
	"id" smallint PRIMARY KEY NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	"revision" bigint NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "title" "tsvector";--> statement-breakpoint
-- Every match is ranked by it: it stays in the row.
ALTER TABLE "search_documents" ALTER COLUMN "title" SET STORAGE MAIN;
