/** What in a migration would hold up, or break, processes of the version before, which go on while it runs. */
export type MigrationFinding = {
  readonly rule: keyof typeof rules;
  /** What to do instead. */
  readonly cure: string;
  /** The statement's beginning. */
  readonly statement: string;
};

const rules = {
  "index-without-a-lock":
    "An index on a table that is there blocks every write until it is made: put `create index concurrently if not exists` into migrations/online/.",
  "nothing-goes-while-it-is-read":
    "The version before still reads and writes it. Let a version go out that does not; then say so above the statement: `-- contract: not read since <migration>`.",
  "new-columns-may-be-empty":
    "The version before writes rows without it: give it a default, or let it be null until all rows are filled.",
  "types-stay":
    "The table is written anew under a lock: add a column of the new type, fill it in batches, switch, and drop the old one a version later.",
  "constraints-are-checked-later":
    "All rows are read under a lock: add it `not valid`, and validate it in a later migration, which locks nothing.",
  "filled-in-batches":
    "One statement over all rows holds their locks until all are done: fill them in batches after the start, as `backfill` does.",
} as const;

type Rule = keyof typeof rules;

const name = String.raw`(?:"?\w+"?\.)?"?(\w+)"?`;
const matches = (statement: string, pattern: string): RegExpExecArray | null =>
  new RegExp(pattern, "i").exec(statement);

/** A clause of ALTER TABLE on a table that has rows. */
const clauses: readonly (readonly [RegExp, Rule])[] = [
  [/\b(drop|rename) (column )?(?!constraint|not null|default|expression|identity)/i, "nothing-goes-while-it-is-read"],
  [
    /\badd column (?:(?!\bdefault\b|\bgenerated\b)[\s\S])*\bnot null\b(?![\s\S]*\b(default|generated)\b)/i,
    "new-columns-may-be-empty",
  ],
  [/\balter column "?\w+"? (set data )?type\b/i, "types-stay"],
  [/\bset not null\b/i, "constraints-are-checked-later"],
  [/\badd constraint \S+ (check|foreign key)(?![\s\S]*not valid)/i, "constraints-are-checked-later"],
  [/\badd constraint \S+ (unique|primary key)(?!\s+using index)/i, "index-without-a-lock"],
];

/** The rules that a statement breaks, given the tables that are new in its migration and so have no rows and no readers. */
function brokenBy(statement: string, made: ReadonlySet<string>): readonly Rule[] {
  const index = matches(
    statement,
    String.raw`^create (?:unique )?index (concurrently )?[\s\S]*?\bon (?:only )?${name}`,
  );
  if (index) return index[1] || made.has(index[2] ?? "") ? [] : ["index-without-a-lock"];
  const dropped = matches(statement, String.raw`^drop table (?:if exists )?${name}`);
  if (dropped) return made.has(dropped[1] ?? "") ? [] : ["nothing-goes-while-it-is-read"];
  const filled = matches(statement, String.raw`^(?:update (?:only )?|delete from (?:only )?)${name}`);
  if (filled) return made.has(filled[1] ?? "") ? [] : ["filled-in-batches"];
  const altered = matches(statement, String.raw`^alter table (?:if exists )?(?:only )?${name}\s+([\s\S]*)`);
  if (!altered || made.has(altered[1] ?? "")) return [];
  return clauses.filter(([clause]) => clause.test(altered[2] ?? "")).map(([, rule]) => rule);
}

/** Reads a migration as drizzle keeps it. A statement under a line that begins with `-- contract:` may take away what nobody reads any more. */
export function migrationFindings(sql: string): readonly MigrationFinding[] {
  // Bodies of functions are no statements of the migration.
  const plain = sql.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''");
  const statements = plain
    .split(/;|--> statement-breakpoint/)
    .map((text) => ({
      isContract: /^\s*-- contract: \S/m.test(text),
      statement: text.replaceAll(/--.*$/gm, "").replaceAll(/\s+/g, " ").trim(),
    }))
    .filter(({ statement }) => statement !== "");
  const made = new Set(
    statements.flatMap(
      ({ statement }) => matches(statement, String.raw`^create (?:\w+ )?table (?:if not exists )?${name}`)?.[1] ?? [],
    ),
  );
  return statements.flatMap(({ statement, isContract }) =>
    brokenBy(statement, made)
      .filter((rule) => !(isContract && rule === "nothing-goes-while-it-is-read"))
      .map((rule) => ({ rule, cure: rules[rule], statement: statement.slice(0, 120) })),
  );
}
