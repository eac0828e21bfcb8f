-- A quote is what the shopper was promised: it may be removed when it is long over, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'quotes never change: make a new one' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER quotes_never_change BEFORE UPDATE ON "quotes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
