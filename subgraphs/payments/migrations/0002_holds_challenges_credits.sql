CREATE TABLE "credits" (
	"credit_id" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"order_id" text NOT NULL,
	"merchant_id" text NOT NULL,
	"cause" text NOT NULL,
	"content" jsonb NOT NULL,
	"credited_at" timestamp (3) with time zone NOT NULL,
	"refund_minor" bigint,
	CONSTRAINT "credits_credit_id_merchant_order_id_pk" PRIMARY KEY("credit_id","merchant_order_id"),
	CONSTRAINT "credits_refund" CHECK (refund_minor >= 0)
);
--> statement-breakpoint
CREATE TABLE "former_holds" (
	"payment_id" text NOT NULL,
	"round" integer NOT NULL,
	"provider_reference" text NOT NULL,
	"is_taken_once" boolean NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "former_holds_payment_id_round_pk" PRIMARY KEY("payment_id","round")
);
--> statement-breakpoint
ALTER TABLE "payment_actions" DROP CONSTRAINT "payment_actions_status";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_books";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_status";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_nothing_taken";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_all_taken";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_refunded";--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" DROP CONSTRAINT "sandbox_captured";--> statement-breakpoint
DROP INDEX "payment_actions_once";--> statement-breakpoint
ALTER TABLE "left_parcels" ADD COLUMN "cause" text DEFAULT 'ORDER' NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_actions" ADD COLUMN "credit_id" text;--> statement-breakpoint
ALTER TABLE "payment_actions" ADD COLUMN "merchant_order_id" text;--> statement-breakpoint
ALTER TABLE "payment_actions" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "payment_actions" ADD COLUMN "hold_round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "released_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "charged_back_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "final_minor" bigint;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "return_url" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "action_url" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "action_expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "hold_round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "hold_expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "is_lapsed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "released_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "challenge_id" text;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "challenge_state" text;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "return_url" text;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "disputed_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD COLUMN "dispute_reason" text;--> statement-breakpoint
ALTER TABLE "former_holds" ADD CONSTRAINT "former_holds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credits_order" ON "credits" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "former_holds_provider_reference" ON "former_holds" USING btree ("provider_reference");--> statement-breakpoint
CREATE INDEX "payment_actions_credit" ON "payment_actions" USING btree ("credit_id") WHERE credit_id is not null;--> statement-breakpoint
CREATE INDEX "payments_hold_expiry" ON "payments" USING btree ("hold_expires_at") WHERE hold_expires_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_actions_once" ON "payment_actions" USING btree ("payment_id","kind","hold_round") WHERE kind in ('AUTHORIZE', 'REAUTHORIZE', 'VOID');--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD CONSTRAINT "sandbox_challenge" UNIQUE("challenge_id");--> statement-breakpoint
-- What was ended before was let go.
UPDATE "payments" SET "released_minor" = "authorized_minor" WHERE "status" = 'VOIDED';--> statement-breakpoint
UPDATE "sandbox"."authorizations" SET "released_minor" = "amount_minor" WHERE "is_voided";--> statement-breakpoint
-- Plans of before knew gross amounts only, and no credits.
UPDATE "capture_plans" kept SET "plan" = jsonb_build_object(
  'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'lineId', line -> 'lineId', 'merchantOrderId', line -> 'merchantOrderId', 'sku', '', 'name', '',
      'quantity', line -> 'quantity', 'unitPriceMinor', '0', 'discountMinor', '0', 'taxRateBasisPoints', 0,
      'cost', jsonb_build_object('net', line -> 'grossMinor', 'tax', '0', 'gross', line -> 'grossMinor'),
      'leftUnits', line -> 'leftUnits', 'droppedUnits', 0)), '[]') FROM jsonb_array_elements(kept."plan" -> 'lines') line),
  'merchantOrders', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'merchantOrderId', part -> 'merchantOrderId', 'merchantId', '',
      'shipping', jsonb_build_object('net', part -> 'shippingMinor', 'tax', '0', 'gross', part -> 'shippingMinor'),
      'shippingTaxRateBasisPoints', 0,
      'shippingState', CASE WHEN (part ->> 'isShippingTaken')::boolean THEN 'TAKEN' ELSE 'OWED' END)), '[]')
    FROM jsonb_array_elements(kept."plan" -> 'merchantOrders') part),
  'isWholeTaken', EXISTS (SELECT FROM "payments" p JOIN "payment_actions" a ON a."payment_id" = p."id" AND a."kind" = 'CAPTURE'
    WHERE p."order_id" = kept."order_id" AND p."is_taken_once"),
  'plannedMinor', (SELECT coalesce(sum(a."amount_minor"), 0)::text FROM "payments" p
    JOIN "payment_actions" a ON a."payment_id" = p."id" AND a."kind" = 'CAPTURE' WHERE p."order_id" = kept."order_id"))
WHERE "plan" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_actions" ADD CONSTRAINT "payment_actions_status" CHECK (status in ('REQUESTED', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'FAILED'));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_final" CHECK (final_minor between captured_minor and authorized_minor);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_all_released" CHECK (status <> 'VOIDED' or released_minor = authorized_minor);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_charged_back" CHECK ((status = 'CHARGED_BACK') = (charged_back_minor > 0));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_action" CHECK ((status = 'ACTION_REQUIRED') = (action_url is not null) and (action_url is null) = (action_expires_at is null));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_lapsed" CHECK (status <> 'AUTH_EXPIRED' or is_lapsed);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_books" CHECK (authorized_minor >= captured_minor + released_minor and captured_minor >= refunded_minor
        and least(captured_minor, refunded_minor, released_minor, charged_back_minor) >= 0);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_status" CHECK (status in ('INITIATED', 'ACTION_REQUIRED', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DECLINED', 'EXPIRED', 'VOIDED', 'AUTH_EXPIRED', 'CHARGED_BACK'));--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_nothing_taken" CHECK (status in ('PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK') or captured_minor = 0);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_all_taken" CHECK (status <> 'CAPTURED' or captured_minor + released_minor = authorized_minor);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_refunded" CHECK (status = 'CHARGED_BACK' or (status in ('PARTIALLY_REFUNDED', 'REFUNDED')) = (refunded_minor > 0));--> statement-breakpoint
ALTER TABLE "sandbox"."authorizations" ADD CONSTRAINT "sandbox_captured" CHECK (captured_minor >= 0 and released_minor >= 0 and captured_minor + released_minor <= amount_minor);