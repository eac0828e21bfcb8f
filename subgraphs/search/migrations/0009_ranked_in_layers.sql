CREATE INDEX "search_documents_subject" ON "search_documents" USING gin ("subject") WITH (fastupdate=false);--> statement-breakpoint
-- Ranked by: of fifteen hundred rows a search.
ALTER TABLE "search_documents" ALTER COLUMN "title" SET STORAGE MAIN, ALTER COLUMN "subject" SET STORAGE MAIN;
