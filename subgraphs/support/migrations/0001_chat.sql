CREATE TABLE "chat_entries" (
	"chat_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"author" text NOT NULL,
	"kind" text NOT NULL,
	"agent_id" text,
	"agent_name" text,
	"body" text,
	"client_key" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_entries_chat_id_sequence_pk" PRIMARY KEY("chat_id","sequence"),
	CONSTRAINT "chat_entries_sequence" CHECK (sequence > 0),
	CONSTRAINT "chat_entries_author" CHECK (author in ('CUSTOMER', 'AGENT', 'SYSTEM') and (author = 'SYSTEM') = (kind <> 'TEXT'))
);
--> statement-breakpoint
CREATE TABLE "chat_presences" (
	"agent_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"capacity" integer NOT NULL,
	"last_assigned_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_presences_status" CHECK (status in ('ONLINE', 'AWAY', 'OFFLINE')),
	CONSTRAINT "chat_presences_capacity" CHECK (capacity between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "chats" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" text,
	"access_token_hash" text,
	"started_by" text,
	"start_key" text,
	"start_fingerprint" text,
	"subject" text,
	"customer_name" text,
	"order_id" text,
	"product_id" text,
	"language" text NOT NULL,
	"queue" text NOT NULL,
	"status" text NOT NULL,
	"agent_id" text,
	"agent_name" text,
	"agent_since" timestamp (3) with time zone,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"waiting_since" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"assigned_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"sequence" integer NOT NULL,
	"version" integer NOT NULL,
	"customer_read_up_to" integer NOT NULL,
	"agent_read_up_to" integer NOT NULL,
	"customer_spoke_at" timestamp (3) with time zone NOT NULL,
	"agent_spoke_at" timestamp (3) with time zone,
	"warned_at" timestamp (3) with time zone,
	"ticket_id" text,
	"rating" smallint,
	"rating_comment" text,
	"rated_at" timestamp (3) with time zone,
	CONSTRAINT "chats_start_key" UNIQUE("started_by","start_key"),
	CONSTRAINT "chats_status" CHECK (status in ('WAITING', 'ACTIVE', 'ENDED')),
	CONSTRAINT "chats_agent_has_it" CHECK (status = 'ENDED' or (status = 'ACTIVE') = (agent_id is not null)),
	CONSTRAINT "chats_ended" CHECK ((status = 'ENDED') = (ended_at is not null) and (ended_at is null) = (end_reason is null)),
	CONSTRAINT "chats_read" CHECK (customer_read_up_to between 0 and sequence and agent_read_up_to between 0 and sequence),
	CONSTRAINT "chats_rating" CHECK (rating between 1 and 5 and (rating is null) = (rated_at is null))
);
--> statement-breakpoint
ALTER TABLE "chat_entries" ADD CONSTRAINT "chat_entries_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "chat_entries_client_key" ON "chat_entries" USING btree ("chat_id","author",coalesce(agent_id, ''),"client_key") WHERE client_key is not null;--> statement-breakpoint
CREATE INDEX "chat_entries_agent" ON "chat_entries" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "chats_customer" ON "chats" USING btree ("customer_id","started_at","id");--> statement-breakpoint
CREATE INDEX "chats_newest" ON "chats" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "chats_waiting" ON "chats" USING btree ("queued_at","id") WHERE status = 'WAITING';--> statement-breakpoint
CREATE INDEX "chats_agent" ON "chats" USING btree ("agent_id") WHERE status = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "chats_started_by" ON "chats" USING btree ("started_by") WHERE status <> 'ENDED';--> statement-breakpoint
CREATE INDEX "chats_lately" ON "chats" USING btree ("queue","language","ended_at") WHERE status = 'ENDED' and assigned_at is not null;