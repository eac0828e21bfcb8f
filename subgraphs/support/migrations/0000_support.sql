CREATE TABLE "agents" (
	"user_id" text PRIMARY KEY NOT NULL,
	"public_name" text NOT NULL,
	"queues" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"is_lead" boolean NOT NULL,
	"is_active" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "business_calendars" (
	"id" text PRIMARY KEY NOT NULL,
	"time_zone" text NOT NULL,
	"hours" jsonb NOT NULL,
	"holidays" text[] NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "canned_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"queue" text,
	"body" text NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"caller" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_fingerprint" text NOT NULL,
	"ticket_id" text NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "commands_key" UNIQUE("caller","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "erased_persons" (
	"person_id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox_heads" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"last_version" integer NOT NULL,
	"parked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "inbox_heads_topic_aggregate_id_pk" PRIMARY KEY("topic","aggregate_id")
);
--> statement-breakpoint
CREATE TABLE "inbox_parked" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"aggregate_version" integer NOT NULL,
	"event" jsonb NOT NULL,
	"reason" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"last_error" text,
	"parked_at" timestamp with time zone NOT NULL,
	"alarmed_at" timestamp with time zone,
	CONSTRAINT "inbox_parked_topic_aggregate_id_aggregate_version_pk" PRIMARY KEY("topic","aggregate_id","aggregate_version"),
	CONSTRAINT "inbox_parked_reason" CHECK (reason in ('GAP', 'RETRY', 'DEAD'))
);
--> statement-breakpoint
CREATE TABLE "known_merchant_orders" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"merchant_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_orders" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"customer_id" text,
	"access_token_hash" text
);
--> statement-breakpoint
CREATE TABLE "known_products" (
	"id" text PRIMARY KEY NOT NULL,
	"category_ids" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_returns" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"merchant_order_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_shipments" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"merchant_order_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"topic" text NOT NULL,
	"type" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"aggregate_version" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"causation_id" text,
	"published_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id" UNIQUE("event_id"),
	CONSTRAINT "outbox_aggregate_version" UNIQUE("topic","aggregate_id","aggregate_version")
);
--> statement-breakpoint
CREATE TABLE "outbox_heads" (
	"topic" text NOT NULL,
	"aggregate_id" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "outbox_heads_topic_aggregate_id_pk" PRIMARY KEY("topic","aggregate_id")
);
--> statement-breakpoint
CREATE TABLE "relay_state" (
	"name" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sla_breaches" (
	"ticket_id" text NOT NULL,
	"target" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"breached_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sla_breaches_ticket_id_target_due_at_pk" PRIMARY KEY("ticket_id","target","due_at"),
	CONSTRAINT "sla_breaches_target" CHECK (target in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'))
);
--> statement-breakpoint
CREATE TABLE "sla_policies" (
	"priority" text PRIMARY KEY NOT NULL,
	"first_response_minutes" integer NOT NULL,
	"next_response_minutes" integer NOT NULL,
	"resolution_minutes" integer NOT NULL,
	"is_around_the_clock" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sla_policies_minutes" CHECK (first_response_minutes > 0 and next_response_minutes > 0 and resolution_minutes >= first_response_minutes)
);
--> statement-breakpoint
CREATE TABLE "ticket_entries" (
	"ticket_id" text NOT NULL,
	"audience" text NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"author" text NOT NULL,
	"author_id" text,
	"body" text,
	"detail" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ticket_entries_ticket_id_audience_sequence_pk" PRIMARY KEY("ticket_id","audience","sequence"),
	CONSTRAINT "ticket_entries_sequence" CHECK (sequence > 0),
	CONSTRAINT "ticket_entries_audience" CHECK (audience in ('PUBLIC', 'INTERNAL'))
);
--> statement-breakpoint
ALTER TABLE "ticket_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"subject" text NOT NULL,
	"category" text NOT NULL,
	"priority" text NOT NULL,
	"queue" text NOT NULL,
	"status" text NOT NULL,
	"language" text NOT NULL,
	"tags" text[] NOT NULL,
	"customer_id" text,
	"access_token_hash" text,
	"order_id" text,
	"merchant_order_id" text,
	"shipment_id" text,
	"return_id" text,
	"product_id" text,
	"merchant_id" text,
	"assignee_id" text,
	"follow_up_of_id" text,
	"first_response_due_at" timestamp (3) with time zone,
	"first_responded_at" timestamp (3) with time zone,
	"next_response_due_at" timestamp (3) with time zone,
	"resolution_due_at" timestamp (3) with time zone,
	"resolution_spent_ms" bigint NOT NULL,
	"resolution_runs_since" timestamp (3) with time zone,
	"rating" smallint,
	"rating_comment" text,
	"rated_at" timestamp (3) with time zone,
	"public_sequence" integer NOT NULL,
	"internal_sequence" integer NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"solved_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "tickets_number" UNIQUE("number"),
	CONSTRAINT "tickets_status" CHECK (status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED')),
	CONSTRAINT "tickets_priority" CHECK (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
	CONSTRAINT "tickets_solved" CHECK ((status in ('SOLVED', 'CLOSED')) = (solved_at is not null)),
	CONSTRAINT "tickets_closed" CHECK ((status = 'CLOSED') = (closed_at is not null)),
	CONSTRAINT "tickets_rating" CHECK (rating between 1 and 5 and (rating is null) = (rated_at is null)),
	CONSTRAINT "tickets_clock" CHECK ((resolution_due_at is null) = (resolution_runs_since is null) and resolution_spent_ms >= 0)
);
--> statement-breakpoint
ALTER TABLE "tickets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "timers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "timers_kind_key" UNIQUE("kind","key")
);
--> statement-breakpoint
ALTER TABLE "sla_breaches" ADD CONSTRAINT "sla_breaches_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_entries" ADD CONSTRAINT "ticket_entries_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commands_done" ON "commands" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "inbox_parked_due" ON "inbox_parked" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "known_merchant_orders_order" ON "known_merchant_orders" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "ticket_entries_author" ON "ticket_entries" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "tickets_customer" ON "tickets" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tickets_secret" ON "tickets" USING btree ("access_token_hash");--> statement-breakpoint
CREATE INDEX "tickets_order" ON "tickets" USING btree ("order_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tickets_merchant" ON "tickets" USING btree ("merchant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "tickets_newest" ON "tickets" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "tickets_waiting" ON "tickets" USING btree ("queue","created_at","id") WHERE status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD');--> statement-breakpoint
CREATE INDEX "tickets_assignee" ON "tickets" USING btree ("assignee_id") WHERE status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD');--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "ticket_entries" AS PERMISSIVE FOR SELECT TO public USING (ticket_entries.audience = 'PUBLIC' and exists (select from tickets where tickets.id = ticket_entries.ticket_id));--> statement-breakpoint
CREATE POLICY "merchant_reads" ON "tickets" AS PERMISSIVE FOR SELECT TO public USING (tickets.merchant_id = any ((select string_to_array(current_setting('novatech.merchant_ids', true), ','))::text[]) or (tickets.customer_id = (select current_setting('novatech.user_id', true)) or tickets.access_token_hash = any ((select string_to_array(current_setting('novatech.secret_hashes', true), ','))::text[])));--> statement-breakpoint
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'novatech_merchant_reader') THEN
		RAISE EXCEPTION 'the role novatech_merchant_reader is missing'
			USING HINT = format('An administrator of this server has to run: create role novatech_merchant_reader nologin; grant novatech_merchant_reader to %I;', current_user);
	END IF;
END $$;
--> statement-breakpoint
GRANT SELECT ON "tickets", "ticket_entries" TO novatech_merchant_reader;
--> statement-breakpoint
-- What is promised until a lead says something else: there is always a policy for every priority, and a calendar.
INSERT INTO "sla_policies" ("priority", "first_response_minutes", "next_response_minutes", "resolution_minutes", "is_around_the_clock", "updated_at") VALUES
	('LOW', 1440, 1440, 7200, false, now()),
	('NORMAL', 480, 480, 2880, false, now()),
	('HIGH', 120, 240, 1440, false, now()),
	('URGENT', 30, 60, 480, true, now());
--> statement-breakpoint
INSERT INTO "business_calendars" ("id", "time_zone", "hours", "holidays", "updated_at")
SELECT 'support', 'Europe/Berlin', jsonb_agg(jsonb_build_object('weekday', day, 'opensAtMinute', 480, 'closesAtMinute', 1080) ORDER BY day), '{}', now()
FROM generate_series(1, 6) AS day;
