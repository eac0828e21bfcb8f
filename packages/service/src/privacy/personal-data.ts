/** What erasing a person does to their rows of a table. Columns are those that hold personal data or a person's id. */
export type Erasure =
  /** The rows go. */
  | { readonly does: "delete"; readonly columns: readonly string[] }
  /** The rows stay; the columns get what the SQL beside them says, which may use the row's other columns. */
  | {
      readonly does: "blank";
      readonly columns: Readonly<Record<string, string>>;
      /** Columns that keep what they hold, each with the law or the reason. */
      readonly kept?: Readonly<Record<string, string>>;
    }
  /** The rows stay as they are: each column with the law or the reason. */
  | { readonly does: "keep"; readonly columns: Readonly<Record<string, string>> };

/** A table with personal data. */
export type PersonalTable = {
  /** SQL that says which rows are a person's; `:person` stands for the person's id. */
  readonly of: string;
  /** What tells rows apart. Batches and pages go in the order of these columns' texts. */
  readonly key: readonly string[];
  readonly erasure: Erasure;
  /** The columns a person is shown who asks for their data; or why they are shown none. */
  readonly exported: readonly string[] | { readonly nothing: string };
};

/**
 * Everything a room holds about people: the one list that erasing, exporting, the check and the page docs/privacy.md go by.
 * Each room has one, `src/db/personal-data.ts`.
 */
export type PersonalData = {
  /** By name, in the order in which they are erased: what is found by another table's rows comes before that table. */
  readonly tables: Readonly<Record<string, PersonalTable>>;
  /** Columns that look like personal data and are not: `table.column` → why. */
  readonly notPersonal: Readonly<Record<string, string>>;
  /** SQL with one text column: what of the person's must end before they can be erased here, for example open orders' numbers. */
  readonly waitsFor?: string;
};

/** The columns of a table that the list speaks of. */
export const columnsOf = ({ erasure }: PersonalTable): readonly string[] =>
  erasure.does === "delete"
    ? erasure.columns
    : [...Object.keys(erasure.columns), ...(erasure.does === "blank" ? Object.keys(erasure.kept ?? {}) : [])];
