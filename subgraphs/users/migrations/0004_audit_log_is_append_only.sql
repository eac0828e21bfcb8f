-- What was written down about people with power stays: also for who can write to this database through the room.
CREATE FUNCTION "refuse_change_of_audit_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_log is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "audit_log_rows_stay" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_audit_log"();--> statement-breakpoint
CREATE TRIGGER "audit_log_stays" BEFORE TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_audit_log"();--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "audit_log" FROM PUBLIC;--> statement-breakpoint
-- Who was staff before there were roles could do everything, and still can. Permissions of built-in roles are written at each start.
INSERT INTO "staff_roles" ("id", "name", "description", "permissions", "is_built_in", "version", "created_at")
  VALUES ('role_administrator', 'Administrator', 'May do everything.', '{}', true, 1, now());--> statement-breakpoint
INSERT INTO "staff_role_members" ("role_id", "user_id", "given_by", "given_at")
  SELECT 'role_administrator', "id", NULL, now() FROM "users" WHERE 'staff' = ANY("scopes");
