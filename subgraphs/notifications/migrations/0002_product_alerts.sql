CREATE TABLE "product_alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"variant_id" text NOT NULL,
	"product_name" text NOT NULL,
	"currency" text,
	"target_minor" bigint,
	"baseline_minor" bigint,
	"is_waiting" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	"told_occasion" text,
	CONSTRAINT "product_alerts_once" UNIQUE("person_id","variant_id","kind"),
	CONSTRAINT "product_alerts_price" CHECK (kind <> 'PRICE_DROP' or (currency is not null and baseline_minor is not null))
);
--> statement-breakpoint
CREATE TABLE "unsubscribe_generations" (
	"recipient" text PRIMARY KEY NOT NULL,
	"generation" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "product_alerts_person" ON "product_alerts" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "product_alerts_stock" ON "product_alerts" USING btree ("variant_id","id") WHERE kind = 'BACK_IN_STOCK' and is_waiting;--> statement-breakpoint
CREATE INDEX "product_alerts_price" ON "product_alerts" USING btree ("variant_id","currency","baseline_minor") WHERE kind = 'PRICE_DROP' and is_waiting;--> statement-breakpoint
CREATE INDEX "product_alerts_told" ON "product_alerts" USING btree ("told_at") WHERE not is_waiting;