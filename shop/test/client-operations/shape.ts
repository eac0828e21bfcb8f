/** What a value is, in a word. */
const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

/** Collects what stands where in answers of one operation, over all answers and all items of lists. */
export type Shape = Map<string, Set<string>>;

/** Notes an answer. What lies at or below a path of `varying` (as `lines` prints it) is noted as that, whatever it is. */
export function noteShape(shape: Shape, value: unknown, varying: readonly string[] = [], path = ""): void {
  const at = path === "" ? "." : path;
  const kinds = shape.get(at) ?? new Set<string>();
  shape.set(at, kinds);
  if (varying.includes(at)) {
    kinds.add("varies");
    return;
  }
  kinds.add(kindOf(value));
  if (Array.isArray(value)) for (const item of value) noteShape(shape, item, varying, `${path}[]`);
  else if (typeof value === "object" && value !== null)
    for (const [key, below] of Object.entries(value))
      noteShape(shape, below, varying, path === "" ? key : `${path}.${key}`);
}

/** The shape as lines, sorted: `me.orders.nodes[].number: string`. */
export const lines = (shape: Shape): readonly string[] =>
  [...shape]
    .filter(([path]) => path !== ".")
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, kinds]) => `${path}: ${[...kinds].toSorted().join("|")}`);
