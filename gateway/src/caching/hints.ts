import type { Schema } from "@apollo/federation-internals";
import { createTagFormats, type TagFormats } from "./tag-format.ts";

/** What `@cacheControl` says of one type or field. */
export type CacheHint = {
  /** Seconds; null: not said. */
  readonly maxAge: number | null;
  readonly isPrivate: boolean;
  readonly inherits: boolean;
};

/** What a supergraph says about keeping its answers. */
export type CacheHints = {
  /** By type (`Product`) and by field (`Product.name`). */
  readonly hints: ReadonlyMap<string, CacheHint>;
  /** Fields (`Product.stock`) that another room adds to a type: they do not inherit from its hint. */
  readonly foreignFields: ReadonlySet<string>;
  readonly tags: TagFormats;
};

type Applied = { readonly arguments: () => Record<string, unknown> };
type Element = { readonly appliedDirectivesOf: (name: string) => readonly Applied[] };

/**
 * Reads `@cacheControl` (any specification of that name that was composed by `@composeDirective`) and `@cacheTag` of a composed schema.
 * Composition does not keep which room a hint came from. A hint of a type is taken to speak for the room that resolves most of its fields: what
 * others add says its own, or is not kept. Throws what is wrong with a tag's format.
 * Sources: https://www.apollographql.com/docs/apollo-server/performance/caching, https://specs.apollo.dev/cacheTag/v0.1
 */
export function readCacheHints(schema: Schema): CacheHints {
  const feature = [...(schema.coreFeatures?.allFeatures() ?? [])].find(({ url }) => url.name === "cacheControl");
  const directive = feature?.directiveNameInSchema("cacheControl");
  const hints = new Map<string, CacheHint>();
  const foreignFields = new Set<string>();
  const tags = createTagFormats();
  const note = (place: string, element: Element): void => {
    const hint = directive === undefined ? null : toHint(element.appliedDirectivesOf(directive));
    if (hint) hints.set(place, hint);
    for (const format of tagsOf(element)) tags.add(place, format);
  };
  for (const type of schema.types()) {
    if (type.kind !== "ObjectType" && type.kind !== "InterfaceType" && type.kind !== "UnionType") continue;
    note(type.name, type as unknown as Element);
    if (type.kind === "UnionType") continue;
    for (const field of type.fields()) note(`${type.name}.${field.name}`, field as unknown as Element);
    const graphsOf = new Map(
      [...type.fields()].map((field) => [field.name, graphsOfField(field as unknown as Element)]),
    );
    const home = homeOf([...graphsOf.values()]);
    for (const [field, graphs] of graphsOf)
      if (graphs.length > 0 && (home === null || !graphs.includes(home))) foreignFields.add(`${type.name}.${field}`);
  }
  return { hints, foreignFields, tags: tags.finish() };
}

function toHint([applied]: readonly Applied[]): CacheHint | null {
  if (!applied) return null;
  const { maxAge, scope, inheritMaxAge } = applied.arguments();
  return {
    maxAge: typeof maxAge === "number" ? Math.max(0, maxAge) : null,
    isPrivate: scope === "PRIVATE",
    inherits: inheritMaxAge === true,
  };
}

/** Composition carries `@cacheTag` as `@join__directive(name: "federation__cacheTag", args: {format})`, under whatever name rooms import it. */
const tagsOf = (element: Element): readonly string[] =>
  element.appliedDirectivesOf("join__directive").flatMap((applied) => {
    const { name, args } = applied.arguments() as { name?: string; args?: { format?: unknown } };
    return /(^|__)cacheTag$/.test(name ?? "") && typeof args?.format === "string" ? [args.format] : [];
  });

/** The rooms that resolve a field; none: every room that has the type does. */
const graphsOfField = (field: Element): readonly string[] =>
  field.appliedDirectivesOf("join__field").flatMap((applied) => {
    const { graph, external } = applied.arguments() as { graph?: string; external?: boolean };
    return graph === undefined || external === true ? [] : [graph];
  });

/** The room that resolves more of these fields than any other; null when there is no such room. */
function homeOf(fields: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const graph of fields.flat()) counts.set(graph, (counts.get(graph) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
