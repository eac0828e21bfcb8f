/** The same units with one entry for each thing: `keyOf` says what is the same. The first of each stands for all. */
export function mergeLines<Line extends { readonly quantity: number }>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): readonly Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const known = merged.get(keyOf(line));
    merged.set(keyOf(line), known ? { ...known, quantity: known.quantity + line.quantity } : line);
  }
  return [...merged.values()];
}
