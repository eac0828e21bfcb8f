import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Grades } from "./metrics.ts";

/** A query with what people thought of answers to it. */
export type JudgedQuery = { readonly id: string; readonly query: string; readonly grades: Grades };

/** A product as the data has it, as far as the plain queries look. */
export type DataProduct = {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly description: string;
  /** Names and values in one text. */
  readonly specifications: string;
  /** The name of the category it stands in. */
  readonly category: string;
};

/** The judged queries under `folder` (that of `NOVATECH_DATA`), those without a relevant product too. Throws where they are not. */
export function readJudgedQueries(folder: string): readonly JudgedQuery[] {
  const grades = new Map<string, Map<string, number>>();
  for (const line of linesOf(join(folder, "relevance/judgments.tsv")).slice(1)) {
    const [queryId, productId, grade] = line.split("\t");
    if (queryId === undefined || productId === undefined) continue;
    const ofQuery = grades.get(queryId) ?? new Map<string, number>();
    grades.set(queryId, ofQuery.set(productId, Number(grade)));
  }
  return linesOf(join(folder, "relevance/queries.jsonl")).map((line) => {
    const { id, query } = JSON.parse(line) as { readonly id: string; readonly query: string };
    return { id, query, grades: grades.get(id) ?? new Map<string, number>() };
  });
}

type DataRecord = {
  readonly id: string;
  readonly name: string;
  readonly brand?: string;
  readonly description?: string;
  readonly categoryPath?: readonly string[];
  readonly attributes?: Readonly<Record<string, unknown>>;
};

/** The products the judgments are about. Throws where the file is not. */
export function readDataProducts(folder: string): readonly DataProduct[] {
  const text = gunzipSync(readFileSync(join(folder, "products.icecat.jsonl.gz"))).toString();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { id, name, brand = "", description = "", attributes = {}, categoryPath } = JSON.parse(line) as DataRecord;
      const specifications = Object.entries(attributes).map(
        ([key, value]) => `${key.replaceAll("_", " ")} ${String(value)}`,
      );
      return {
        id,
        name,
        brand,
        description,
        specifications: specifications.join(" . "),
        category: categoryPath?.at(-1) ?? "",
      };
    });
}

const linesOf = (path: string): readonly string[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
