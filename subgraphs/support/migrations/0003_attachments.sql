CREATE TABLE "ticket_attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"caller" text NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"ticket_id" text,
	"sequence" integer,
	CONSTRAINT "ticket_attachments_size" CHECK (byte_size > 0),
	CONSTRAINT "ticket_attachments_message" CHECK ((ticket_id is null) = (sequence is null)),
	CONSTRAINT "ticket_attachments_checked" CHECK (ticket_id is null or checked_at is not null)
);
--> statement-breakpoint
ALTER TABLE "ticket_attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ticket_attachments" ADD CONSTRAINT "ticket_attachments_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_attachments_message" ON "ticket_attachments" USING btree ("ticket_id","sequence","id") WHERE ticket_id is not null;--> statement-breakpoint
CREATE INDEX "ticket_attachments_waiting" ON "ticket_attachments" USING btree ("caller") WHERE ticket_id is null;--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "ticket_attachments" AS PERMISSIVE FOR SELECT TO public USING (exists (select from tickets where tickets.id = ticket_attachments.ticket_id));--> statement-breakpoint
GRANT SELECT ON "ticket_attachments" TO novatech_merchant_reader;
