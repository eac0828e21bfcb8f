CREATE TABLE "search_indexes" (
	"engine" text PRIMARY KEY NOT NULL,
	"building" text,
	"building_after" text,
	"building_count" integer DEFAULT 0 NOT NULL,
	"building_since" timestamp with time zone,
	"rebuilt_at" timestamp with time zone,
	"compared_at" timestamp with time zone,
	"drift_count" integer
);
