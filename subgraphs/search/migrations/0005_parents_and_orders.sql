DROP INDEX "search_documents_newest";--> statement-breakpoint
DROP INDEX "search_documents_name";--> statement-breakpoint
DROP INDEX "search_documents_rating";--> statement-breakpoint
ALTER TABLE "search_facet_values" ADD COLUMN "parent_code" bigint;--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree (published_at desc,"product_id") WHERE sample is not null;--> statement-breakpoint
CREATE INDEX "search_documents_name" ON "search_documents" USING btree ("sort_name","product_id") WHERE sample is not null;--> statement-breakpoint
CREATE INDEX "search_documents_rating" ON "search_documents" USING btree (coalesce(rating_average, 0) desc,rating_count desc,"product_id") WHERE sample is not null;