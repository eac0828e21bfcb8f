CREATE TABLE "invoice_numbers" (
	"merchant_id" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "invoice_numbers_merchant_id_year_kind_pk" PRIMARY KEY("merchant_id","year","kind")
);
--> statement-breakpoint
CREATE TABLE "invoice_recipients" (
	"order_id" text PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"line1" text NOT NULL,
	"line2" text,
	"city" text NOT NULL,
	"region" text,
	"postal_code" text NOT NULL,
	"country_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"merchant_id" text NOT NULL,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"number" text NOT NULL,
	"order_id" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"payment_id" text NOT NULL,
	"shipment_id" text,
	"credit_id" text,
	"corrects_id" text,
	"seller_name" text NOT NULL,
	"currency" text NOT NULL,
	"lines" jsonb NOT NULL,
	"net_minor" bigint NOT NULL,
	"tax_minor" bigint NOT NULL,
	"gross_minor" bigint NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invoices_total" CHECK (gross_minor = net_minor + tax_minor and gross_minor >= 0),
	CONSTRAINT "invoices_kind" CHECK (case kind when 'INVOICE' then shipment_id is not null and credit_id is null and corrects_id is null
        when 'CREDIT_NOTE' then shipment_id is null and credit_id is not null and corrects_id is not null else false end)
);
--> statement-breakpoint
CREATE TABLE "reconciliation_differences" (
	"run_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"payment_id" text,
	"reference" text,
	"ours" text NOT NULL,
	"theirs" text NOT NULL,
	"advice" text NOT NULL,
	CONSTRAINT "reconciliation_differences_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
CREATE TABLE "reconciliation_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"checked" integer NOT NULL,
	"hastened" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"transaction_id" text NOT NULL,
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"merchant_id" text NOT NULL,
	"order_id" text NOT NULL,
	"merchant_order_id" text NOT NULL,
	"currency" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"goods_minor" bigint NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "settlement_entries_account" CHECK (account in ('MERCHANT', 'SHOP', 'PROVIDER')),
	CONSTRAINT "settlement_entries_kind" CHECK (kind in ('SALE', 'SHIPPING', 'COMMISSION', 'REFUND', 'COMMISSION_RETURNED', 'CHARGE_BACK')),
	CONSTRAINT "settlement_entries_amount" CHECK (amount_minor <> 0)
);
--> statement-breakpoint
ALTER TABLE "left_parcels" ADD COLUMN "cost" jsonb;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliation_differences" ADD CONSTRAINT "reconciliation_differences_run_id_reconciliation_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."reconciliation_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_number" ON "invoices" USING btree ("merchant_id","year","kind","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_shipment" ON "invoices" USING btree ("shipment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_credit" ON "invoices" USING btree ("credit_id","merchant_order_id");--> statement-breakpoint
CREATE INDEX "invoices_order" ON "invoices" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_entries_once" ON "settlement_entries" USING btree ("transaction_id","merchant_order_id","account","kind");--> statement-breakpoint
CREATE INDEX "settlement_entries_merchant" ON "settlement_entries" USING btree ("merchant_id","account","id");--> statement-breakpoint
CREATE INDEX "settlement_entries_order" ON "settlement_entries" USING btree ("order_id");--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER invoices_never_change BEFORE UPDATE OR DELETE ON "invoices" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER settlement_entries_never_change BEFORE UPDATE OR DELETE ON "settlement_entries" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE FUNCTION settlement_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount_minor) <> 0 OR count(DISTINCT currency) > 1 FROM settlement_entries WHERE transaction_id = NEW.transaction_id) THEN
    RAISE EXCEPTION 'the entries of % do not sum to zero', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER settlement_entries_balance AFTER INSERT ON "settlement_entries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settlement_balances();
