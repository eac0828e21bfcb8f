ALTER TABLE "idempotency_keys" ALTER COLUMN "subject_id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "idempotency_keys" DROP COLUMN "stock_item_id";