ALTER TABLE "search_documents" DROP COLUMN "words";--> statement-breakpoint
ALTER TABLE "search_documents" DROP COLUMN "subject";