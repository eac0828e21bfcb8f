ALTER TABLE "checkout_attempts" DROP CONSTRAINT "checkout_attempts_status";--> statement-breakpoint
ALTER TABLE "checkout_attempts" DROP CONSTRAINT "checkout_attempts_failure";--> statement-breakpoint
DROP INDEX "checkout_attempts_live_quote";--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD COLUMN "stock" text;--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD COLUMN "promotions" text;--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD COLUMN "money" text;--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD COLUMN "stock_round" integer;--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD COLUMN "return_url" text;--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD COLUMN "billing_country_code" text;--> statement-breakpoint
-- What the attempts that are there hold follows from their status: nothing was awaited after a failure before.
UPDATE "checkout_attempts" SET "promotions" = 'NONE', "stock_round" = 1,
  "stock" = CASE "status" WHEN 'RESERVING' THEN 'ASKED' WHEN 'FAILED' THEN 'FREE' ELSE 'HELD' END,
  "money" = CASE "status" WHEN 'RESERVING' THEN 'NONE' WHEN 'AUTHORIZING' THEN 'ASKED' WHEN 'PLACED' THEN 'HELD' ELSE 'FREE' END;--> statement-breakpoint
ALTER TABLE "checkout_attempts" ALTER COLUMN "stock" SET NOT NULL, ALTER COLUMN "promotions" SET NOT NULL,
  ALTER COLUMN "money" SET NOT NULL, ALTER COLUMN "stock_round" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "checkout_attempts_in_flight" ON "checkout_attempts" USING btree ("status") WHERE status in ('RESERVING', 'AUTHORIZING', 'PLACING');--> statement-breakpoint
CREATE UNIQUE INDEX "checkout_attempts_live_quote" ON "checkout_attempts" USING btree ("quote_id") WHERE status not in ('COMPENSATING', 'FAILED');--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD CONSTRAINT "checkout_attempts_holdings" CHECK (stock in ('ASKED', 'HELD', 'LAPSED', 'FREE') and promotions in ('NONE', 'ASKED', 'HELD', 'FREE') and money in ('NONE', 'ASKED', 'HELD', 'FREE'));--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD CONSTRAINT "checkout_attempts_placed" CHECK (status <> 'PLACED' or (stock = 'HELD' and promotions in ('NONE', 'HELD') and money = 'HELD'));--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD CONSTRAINT "checkout_attempts_nothing_held" CHECK (status <> 'FAILED' or (stock in ('LAPSED', 'FREE') and promotions in ('NONE', 'FREE') and money in ('NONE', 'FREE')));--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD CONSTRAINT "checkout_attempts_round" CHECK (stock_round >= 1);--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD CONSTRAINT "checkout_attempts_status" CHECK (status in ('RESERVING', 'AUTHORIZING', 'ACTION_REQUIRED', 'PLACING', 'PLACED', 'COMPENSATING', 'FAILED'));--> statement-breakpoint
ALTER TABLE "checkout_attempts" ADD CONSTRAINT "checkout_attempts_failure" CHECK ((status in ('COMPENSATING', 'FAILED')) = (failure_code is not null));