import { seededRandom } from "@novatech/testkit/random";
import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isLeafType, isObjectType } from "graphql";
import { askText } from "./asking.ts";
import { fieldsOf } from "./crawl.ts";
import type { Actor, Marker, Subject } from "./actors.ts";
import type { World } from "./world.ts";

/** Something private that was told to somebody it is no business of. */
export type Leak = { readonly actor: string; readonly marker: Marker; readonly query: string };

/**
 * Walks the graph at random as one actor: queries of up to `maxDepth` levels through whatever is there, with the ids of everybody's things, and
 * looks in each answer, its errors included, for what is another person's. The same seed asks the same. Resolves to what was found, and to
 * how many characters were looked through.
 */
export async function walk(options: {
  readonly world: World;
  readonly schema: GraphQLSchema;
  readonly actor: Actor;
  readonly subjects: readonly Subject[];
  readonly markers: readonly Marker[];
  readonly seed: number;
  readonly queries: number;
  readonly maxDepth: number;
}): Promise<{ readonly leaks: readonly Leak[]; readonly characters: number }> {
  const { world, schema, actor, subjects, seed, queries, maxDepth } = options;
  const forbidden = options.markers.filter(({ mayBeSeenBy }) => !mayBeSeenBy.includes(actor.name));
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random.next() * items.length)];
  const root = schema.getQueryType();
  if (!root) throw new Error("the schema has no queries");

  const selectionOf = (type: GraphQLObjectType, depth: number): string | null => {
    const fields = fieldsOf(type, pick(subjects) ?? {});
    const isLeaf = (field: (typeof fields)[number]): boolean => isLeafType(getNamedType(field.field.type));
    const leaves = type === root ? [] : fields.filter(isLeaf).map(({ selection }) => selection);
    const branches = fields.filter((field) => !isLeaf(field));
    const deeper = Array.from({ length: depth < maxDepth ? (depth < 3 ? 2 : 1) : 0 }, () => pick(branches));
    const written = [...new Set(deeper.filter((branch) => branch !== undefined))].flatMap((branch) => {
      const target = getNamedType(branch.field.type);
      const inner = isObjectType(target) ? selectionOf(target, depth + 1) : null;
      return inner === null ? [] : [`${branch.written} ${inner}`];
    });
    const all = [...leaves, ...written];
    return all.length === 0 ? null : `{ ${all.join(" ")} }`;
  };

  const leaks: Leak[] = [];
  let characters = 0;
  for (let count = 0; count < queries; count += 1) {
    const query = selectionOf(root, 1);
    if (query === null) continue;
    const answer = await askText(world, actor, query);
    characters += answer.length;
    for (const marker of forbidden) if (answer.includes(marker.text)) leaks.push({ actor: actor.name, marker, query });
  }
  return { leaks, characters };
}
