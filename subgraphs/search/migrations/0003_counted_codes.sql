ALTER TABLE "search_documents" ADD COLUMN "leaf_code" bigint;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "brand_code" bigint;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "merchant_code" bigint;--> statement-breakpoint
ALTER TABLE "search_facet_values" ADD COLUMN "number" double precision;