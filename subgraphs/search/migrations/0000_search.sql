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
CREATE TABLE "search_documents" (
	"product_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"words" "tsvector",
	"codes" text[] NOT NULL
);
--> statement-breakpoint
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
CREATE INDEX "inbox_parked_due" ON "inbox_parked" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_codes" ON "search_documents" USING gin ("codes") WITH (fastupdate=false) WHERE codes <> '{}';--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("due_at");