import { expect, test } from "vitest";
import { migrationFindings } from "./migration-rules.ts";

const rulesOf = (sql: string): readonly string[] => migrationFindings(sql).map(({ rule }) => rule);

test.each([
  [
    "a new table with all it needs",
    `CREATE TABLE "a" ("id" text NOT NULL);--> statement-breakpoint\nCREATE INDEX "i" ON "a" USING btree ("id"); ALTER TABLE a ADD CONSTRAINT c CHECK (id <> '')`,
  ],
  ["a column that may be empty", `ALTER TABLE "a" ADD COLUMN "b" text`],
  ["a column with a default", `ALTER TABLE "a" ADD COLUMN "b" integer DEFAULT 0 NOT NULL`],
  ["a column with a default, said last", `ALTER TABLE a ADD COLUMN b integer NOT NULL DEFAULT 0`],
  ["an index that blocks nobody", `create index concurrently if not exists i on a (b)`],
  [
    "a rule for rows to come",
    `alter table a add constraint c check (b > 0) not valid; alter table a validate constraint c`,
  ],
  ["a rule that goes", `alter table a drop constraint c; alter table a alter column b drop not null`],
  ["what nobody reads any more", `-- contract: not read since 0007_names\nalter table a drop column b`],
  [
    "a function's body",
    `create function f() returns void as $$ begin update a set b = 1; drop table a; end $$ language plpgsql`,
  ],
])("passes: %s", (_name, sql) => expect(rulesOf(sql)).toEqual([]));

test.each([
  ["index-without-a-lock", `CREATE UNIQUE INDEX "i" ON "a" USING btree ("b")`],
  ["index-without-a-lock", `alter table a add constraint u unique (b)`],
  ["nothing-goes-while-it-is-read", `ALTER TABLE "a" DROP COLUMN "b"`],
  ["nothing-goes-while-it-is-read", `alter table a rename column b to c`],
  ["nothing-goes-while-it-is-read", `drop table if exists a`],
  ["new-columns-may-be-empty", `ALTER TABLE "a" ADD COLUMN "b" text NOT NULL`],
  ["types-stay", `ALTER TABLE a ALTER COLUMN "b" SET DATA TYPE bigint`],
  ["constraints-are-checked-later", `ALTER TABLE a ALTER COLUMN b SET NOT NULL`],
  ["constraints-are-checked-later", `ALTER TABLE "a" ADD CONSTRAINT "c" FOREIGN KEY ("b") REFERENCES "d"("id")`],
  ["filled-in-batches", `update a set b = 1`],
])("finds: %s in %s", (rule, sql) => expect(rulesOf(sql)).toEqual([rule]));
