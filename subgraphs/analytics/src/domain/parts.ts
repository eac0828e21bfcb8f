/** Something of a part of a report, counted from 0. */
export type Part = { readonly part: number };

/**
 * What several questions ask of times that meet, made one: for each group of such questions the boundaries of all of them, in order. `questions` are boundaries: part n goes
 * from the nth to the next.
 */
export function joinBoundaries(questions: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const own of questions.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const last = groups.at(-1);
    if (last !== undefined && (own[0] ?? 0) <= Math.max(...last)) last.push(...own);
    else groups.push([...own]);
  }
  return groups.map((group) => [...new Set(group)].toSorted((a, b) => a - b));
}

/**
 * Rows of finer parts added up to the parts that were asked for. `fine` holds all of `asked`; rows beyond it are left out. Rows of a part with the same key become one; they come by part, and
 * within it as they came first.
 */
export function addUpParts<Row extends Part>(
  rows: readonly Row[],
  fine: readonly number[],
  asked: readonly number[],
  { keyOf, add }: { readonly keyOf: (row: Row) => string; readonly add: (one: Row, other: Row) => Row },
): readonly Row[] {
  const partOf = fine.map((start) => asked.findLastIndex((boundary) => boundary <= start));
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const part = partOf[row.part] ?? -1;
    if (part < 0 || part >= asked.length - 1) continue;
    const key = `${part} ${keyOf(row)}`;
    const held = sums.get(key);
    sums.set(key, { ...(held === undefined ? row : add(held, row)), part });
  }
  return [...sums.values()].toSorted((a, b) => a.part - b.part);
}
