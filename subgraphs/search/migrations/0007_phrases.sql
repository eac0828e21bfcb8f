CREATE TABLE "search_phrases" (
	"phrase" text collate "C" PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_facet_values_categories" ON "search_facet_values" USING btree ("value") WHERE kind = 'CATEGORY';