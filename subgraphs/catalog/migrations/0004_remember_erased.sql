CREATE TABLE "erased_persons" (
	"person_id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
