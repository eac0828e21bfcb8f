CREATE INDEX "search_facet_values_numbers" ON "search_facet_values" USING btree ("key","number") WHERE number is not null;--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "numbers";