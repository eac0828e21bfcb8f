import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { SheetFormat } from "../../use-cases/transfer-ports.ts";

/** The longest row, in bytes: a quote that is never closed must not swallow a file. */
const maxRowBytes = 200_000;

/** What a program that opens a file of tables takes for a formula. Source: OWASP, CSV injection. */
const formula = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number; readonly bytes: number } };

/** CSV in UTF-8, by RFC 4180: commas, quotes where needed, one heading. What was written against formulas is taken back when it is read. */
export const csvFormat: SheetFormat = {
  read: (bytes, { byteOffset, line }, limit) => {
    try {
      const rest = bytes.subarray(byteOffset);
      const parsed = parse(rest, {
        bom: byteOffset === 0,
        info: true,
        to: limit,
        relax_column_count: true,
        max_record_size: maxRowBytes,
      }) as unknown as readonly Parsed[];
      let begins = line;
      const rows = parsed.map(({ record, info }) => {
        const row = { line: begins, cells: record.map((cell) => cell.replace(formula, "")) };
        begins = line + info.lines;
        return row;
      });
      const last = parsed.at(-1);
      return { rows, byteOffset: byteOffset + (last?.info.bytes ?? rest.length), line: begins };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const at = typeof error["lines"] === "number" ? line + error["lines"] - 1 : line;
      return { fault: `The file cannot be read at line ${at}: ${reasonOf(error.code)}. What comes before is done.` };
    }
  },
  write: (rows) =>
    stringify(
      [...rows].map((row) => [...row]),
      { escape_formulas: true },
    ),
};

const reasonOf = (code: string): string => {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quote is not closed";
  if (code === "CSV_MAX_RECORD_SIZE") return `a row has more than ${maxRowBytes} bytes`;
  return "a quote stands where none may; double it inside a cell that is in quotes";
};
