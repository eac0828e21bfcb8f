CREATE TABLE "consent_changes" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_changes_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"purpose" text NOT NULL,
	"is_granted" boolean NOT NULL,
	"text_version" text NOT NULL,
	"source" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_changes_purpose" CHECK (purpose in ('MARKETING_MAIL', 'ANALYTICS', 'PERSONALISATION'))
);
--> statement-breakpoint
CREATE TABLE "erased_persons" (
	"person_id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "privacy_archives" (
	"request_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"sealed" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"link_hash" text,
	"link_expires_at" timestamp with time zone,
	"downloaded_at" timestamp with time zone,
	CONSTRAINT "privacy_archives_link" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "privacy_parts" (
	"request_id" text NOT NULL,
	"room" text NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "privacy_parts_request_id_room_pk" PRIMARY KEY("request_id","room")
);
--> statement-breakpoint
CREATE TABLE "privacy_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"waits_for" text[] DEFAULT '{}' NOT NULL,
	"ended_at" timestamp with time zone,
	"alarmed_at" timestamp with time zone,
	CONSTRAINT "privacy_requests_kind" CHECK (kind in ('EXPORT', 'ERASURE')),
	CONSTRAINT "privacy_requests_status" CHECK (status in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')),
	CONSTRAINT "privacy_requests_ended" CHECK ((status in ('DONE', 'CANCELLED')) = (ended_at is not null))
);
--> statement-breakpoint
ALTER TABLE "privacy_archives" ADD CONSTRAINT "privacy_archives_request_id_privacy_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_parts" ADD CONSTRAINT "privacy_parts_request_id_privacy_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_changes_user" ON "consent_changes" USING btree ("user_id","purpose","position");--> statement-breakpoint
CREATE INDEX "privacy_archives_expiry" ON "privacy_archives" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "privacy_requests_one_open" ON "privacy_requests" USING btree ("user_id","kind") WHERE status in ('WAITING', 'RUNNING');--> statement-breakpoint
CREATE INDEX "privacy_requests_user" ON "privacy_requests" USING btree ("user_id","requested_at","id");--> statement-breakpoint
CREATE INDEX "privacy_requests_newest" ON "privacy_requests" USING btree ("requested_at","id");--> statement-breakpoint
-- What somebody allowed is proved by what they chose, in the order in which they did (Art. 7(1) GDPR).
CREATE FUNCTION "refuse_change_of_consents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'consent_changes is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "consent_changes_stay" BEFORE UPDATE OR DELETE ON "consent_changes" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_consents"();
