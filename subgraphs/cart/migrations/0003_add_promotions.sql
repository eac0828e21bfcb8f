CREATE TABLE "promotion_attempts" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"customer_id" text,
	"decided_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "promotion_attempts_state" CHECK (state in ('HELD', 'USED', 'RETURNED', 'RELEASED', 'EXPIRED', 'REJECTED', 'CLOSED'))
);
--> statement-breakpoint
CREATE TABLE "promotion_customers" (
	"promotion_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"uses_held" integer NOT NULL,
	"uses_used" integer NOT NULL,
	"usage_limit" integer,
	CONSTRAINT "promotion_customers_promotion_id_customer_id_pk" PRIMARY KEY("promotion_id","customer_id"),
	CONSTRAINT "promotion_customers_uses" CHECK (uses_held >= 0 and uses_used >= 0 and uses_held + uses_used <= usage_limit)
);
--> statement-breakpoint
CREATE TABLE "promotion_keys" (
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"promotion_id" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "promotion_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "promotion_uses" (
	"attempt_id" text NOT NULL,
	"promotion_id" text NOT NULL,
	CONSTRAINT "promotion_uses_attempt_id_promotion_id_pk" PRIMARY KEY("attempt_id","promotion_id")
);
--> statement-breakpoint
CREATE TABLE "promotions" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"merchant_id" text,
	"name" text NOT NULL,
	"code" text,
	"kind" text NOT NULL,
	"percent_basis_points" integer,
	"amount_minor" bigint,
	"amount_currency" text,
	"buy_quantity" integer,
	"get_quantity" integer,
	"target_kind" text NOT NULL,
	"target_ids" text[] NOT NULL,
	"minimum_minor" bigint,
	"minimum_currency" text,
	"customers_only" boolean NOT NULL,
	"is_exclusive" boolean NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"usage_limit" integer,
	"usage_limit_per_customer" integer,
	"uses_held" integer DEFAULT 0 NOT NULL,
	"uses_used" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "promotions_uses" CHECK (uses_held >= 0 and uses_used >= 0 and uses_held + uses_used <= usage_limit),
	CONSTRAINT "promotions_version" CHECK (version >= 1),
	CONSTRAINT "promotions_kind" CHECK (case kind
        when 'PERCENT_OFF' then percent_basis_points between 1 and 10000
        when 'AMOUNT_OFF' then amount_minor > 0 and amount_currency is not null
        when 'BUY_X_GET_Y' then buy_quantity > 0 and get_quantity > 0 and percent_basis_points between 1 and 10000
        else kind = 'FREE_SHIPPING' end)
);
--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "voucher_codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "voucher_misses" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "carts" ADD COLUMN "voucher_misses_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "promotion_customers" ADD CONSTRAINT "promotion_customers_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_attempt_id_promotion_attempts_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."promotion_attempts"("attempt_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promotion_attempts_age" ON "promotion_attempts" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "promotion_keys_used" ON "promotion_keys" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "promotion_uses_promotion" ON "promotion_uses" USING btree ("promotion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "promotions_code" ON "promotions" USING btree ("code") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "promotions_without_code" ON "promotions" USING btree ("merchant_id") WHERE code is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "promotions_merchant" ON "promotions" USING btree ("merchant_id","id");--> statement-breakpoint
CREATE INDEX "promotions_over" ON "promotions" USING btree ("ends_at") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_vouchers" CHECK (cardinality(voucher_codes) <= 5);