CREATE TABLE "audit_log" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"action_id" text NOT NULL,
	"room" text NOT NULL,
	"kind" text NOT NULL,
	"field" text NOT NULL,
	"actor_id" text NOT NULL,
	"session_id" text NOT NULL,
	"acting_as" text NOT NULL,
	"request_id" text NOT NULL,
	"outcome" text NOT NULL,
	"codes" text[] NOT NULL,
	"targets" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_log_once" UNIQUE("action_id","outcome"),
	CONSTRAINT "audit_log_kind" CHECK (kind in ('MUTATION', 'READ')),
	CONSTRAINT "audit_log_outcome" CHECK (outcome in ('DONE', 'REFUSED', 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "merchant_applications" (
	"id" text PRIMARY KEY NOT NULL,
	"applicant_id" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"legal_name" text NOT NULL,
	"country_code" text NOT NULL,
	"tax_id" text NOT NULL,
	"website" text,
	"phone" text,
	"description" text,
	"status" text NOT NULL,
	"decline_reason" text,
	"merchant_id" text,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "merchant_applications_status_known" CHECK (status in ('PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "merchant_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"accepted_by" text,
	CONSTRAINT "merchant_invitations_token" UNIQUE("token_hash"),
	CONSTRAINT "merchant_invitations_role" CHECK (role in ('OWNER', 'MANAGER', 'CLERK')),
	CONSTRAINT "merchant_invitations_status" CHECK (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'REVOKED'))
);
--> statement-breakpoint
CREATE TABLE "staff_role_members" (
	"role_id" text NOT NULL,
	"user_id" text NOT NULL,
	"given_by" text,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_role_members_user_id_role_id_pk" PRIMARY KEY("user_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"permissions" text[] NOT NULL,
	"is_built_in" boolean NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "status" text DEFAULT 'ACTIVE' NOT NULL;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "suspension_reason" text;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "merchant_applications" ADD CONSTRAINT "merchant_applications_applicant_id_users_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant_applications" ADD CONSTRAINT "merchant_applications_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant_invitations" ADD CONSTRAINT "merchant_invitations_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_role_members" ADD CONSTRAINT "staff_role_members_role_id_staff_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."staff_roles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_role_members" ADD CONSTRAINT "staff_role_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id","position");--> statement-breakpoint
CREATE INDEX "audit_log_field" ON "audit_log" USING btree ("field","position");--> statement-breakpoint
CREATE INDEX "audit_log_time" ON "audit_log" USING btree ("occurred_at","position");--> statement-breakpoint
CREATE INDEX "audit_log_targets" ON "audit_log" USING gin ("targets" jsonb_path_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "merchant_applications_one_pending" ON "merchant_applications" USING btree ("applicant_id") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "merchant_applications_status" ON "merchant_applications" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "merchant_applications_applicant" ON "merchant_applications" USING btree ("applicant_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "merchant_invitations_one_open" ON "merchant_invitations" USING btree ("merchant_id","email") WHERE status = 'OPEN';--> statement-breakpoint
CREATE INDEX "merchant_invitations_newest" ON "merchant_invitations" USING btree ("merchant_id","created_at","id");--> statement-breakpoint
CREATE INDEX "staff_role_members_role" ON "staff_role_members" USING btree ("role_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_roles_name" ON "staff_roles" USING btree (lower("name"));--> statement-breakpoint
ALTER TABLE "merchants" ADD CONSTRAINT "merchants_status" CHECK (status in ('ACTIVE', 'SUSPENDED'));