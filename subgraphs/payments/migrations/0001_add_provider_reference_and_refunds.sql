CREATE TABLE "provider_hints" (
	"event_id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"payment_id" text,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"payment_id" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_books";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_status";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_nothing_taken";--> statement-breakpoint
DROP INDEX "payment_actions_once";--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "provider_reference" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "is_taken_once" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "refunded_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_id_payment_actions_id_fk" FOREIGN KEY ("id") REFERENCES "public"."payment_actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_hints_received" ON "provider_hints" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "refunds_payment" ON "refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_idempotency_key" ON "refunds" USING btree ("requested_by","idempotency_key");--> statement-breakpoint
CREATE INDEX "payment_actions_payment" ON "payment_actions" USING btree ("payment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_provider_reference" ON "payments" USING btree ("provider_reference");--> statement-breakpoint
CREATE INDEX "payments_created" ON "payments" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_actions_once" ON "payment_actions" USING btree ("payment_id","kind") WHERE kind in ('AUTHORIZE', 'VOID');--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_refunded" CHECK ((status in ('PARTIALLY_REFUNDED', 'REFUNDED')) = (refunded_minor > 0));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_all_refunded" CHECK (status <> 'REFUNDED' or refunded_minor = captured_minor);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_books" CHECK (authorized_minor >= captured_minor and captured_minor >= refunded_minor and refunded_minor >= 0);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_status" CHECK (status in ('INITIATED', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DECLINED', 'VOIDED'));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_nothing_taken" CHECK (status in ('PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED') or captured_minor = 0);--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD CONSTRAINT "sandbox_refunded" CHECK (refunded_minor between 0 and captured_minor);--> statement-breakpoint
-- Until now only the sandbox held money, which knows a hold by our key.
UPDATE "payments" SET "provider_reference" = "attempt_id" || ':authorize' WHERE "authorized_minor" > 0;
