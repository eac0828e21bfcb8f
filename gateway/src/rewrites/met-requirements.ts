import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode, ResponsePath } from "@apollo/query-planner";
import { type FieldNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from "graphql";
import { entityFields, type EntityField, fetchWith } from "./entity-fields.ts";
import { fieldsOf } from "./field-sets.ts";
import { needKey } from "./stand-ins.ts";

/** By `needKey`: what a field requires. */
export type Requirements = ReadonlyMap<string, SelectionSetNode>;

/** One fetch, where in the answer it adds. */
type Leaf = { readonly path: ResponsePath; readonly fetch: FetchNode };

/**
 * A plan in which no field is asked for before what it requires is there. Where a field requires one of another subgraph, which requires one of the first
 * again, Apollo's planner asks for the last too early, with a representation that lacks what it requires; now and then once more with it, when others
 * have read the wrong value. It is asked for later instead, and the fetches run one after the other, each when all it needs is there.
 */
export function meetRequirements(plan: QueryPlan, requirements: Requirements): QueryPlan {
  const { node } = plan;
  if (!node || requirements.size === 0) return plan;
  if (node.kind !== "Subscription") {
    const met = meet(node, [], requirements);
    return met === node ? plan : { ...plan, node: met };
  }
  const { rest } = node;
  if (!rest) return plan;
  const met = meet(rest, [...productsOf({ path: [], fetch: node.primary })], requirements);
  return met === rest ? plan : { ...plan, node: { ...node, rest: met } };
}

function meet(node: PlanNode, known: readonly string[], requirements: Requirements): PlanNode {
  const leaves = leavesOf(node, []);
  if (!leaves) return node;
  const late: Leaf[] = [];
  const early = leaves.flatMap((leaf, position): readonly Leaf[] => {
    const unmet = fieldsBy(leaf, requirements, false);
    if (unmet.length === 0) return [leaf];
    const keys = new Set(unmet.map(keyOf));
    const again = leaves.slice(position + 1).filter((one) => isAlike(one, leaf));
    const isAsked = new Set(again.flatMap((one) => fieldsBy(one, requirements, true).map(keyOf)));
    const missing = unmet.filter((one) => !isAsked.has(keyOf(one)));
    if (missing.length > 0) late.push(delayed(leaf, missing, requirements));
    const fetch = fetchWith(leaf.fetch, (field) => !keys.has(keyOf({ field })));
    return fetch ? [{ ...leaf, fetch }] : [];
  });
  if (early.length === leaves.length && late.length === 0 && early.every((one, position) => one === leaves[position]))
    return node;
  const ordered = inOrder([...early, ...late], known);
  return ordered ? { kind: "Sequence", nodes: ordered.map(toNode) } : node;
}

const isAlike = (one: Leaf, other: Leaf): boolean =>
  one.fetch.serviceName === other.fetch.serviceName && one.path.join() === other.path.join();

const keyOf = ({ field }: Pick<EntityField, "field">): string => field.alias?.value ?? field.name.value;

/** The fetch of fields with what they require. */
function delayed({ path, fetch }: Leaf, fields: readonly EntityField[], requirements: Requirements): Leaf {
  const keys = new Set(fields.map(keyOf));
  const required = fields.flatMap(({ type, field }) =>
    toSelections(requirements.get(needKey(fetch.serviceName, type, field.name.value))),
  );
  const requires = (fetch.requires ?? []).map((one) =>
    one.kind === "InlineFragment" ? { ...one, selections: [...one.selections, ...required] } : one,
  );
  const smaller = fetchWith(fetch, (field) => keys.has(keyOf({ field }))) ?? fetch;
  return { path, fetch: { ...smaller, requires } };
}

const toSelections = (set: SelectionSetNode | undefined): readonly QueryPlanSelectionNode[] =>
  (set?.selections ?? []).flatMap((one): readonly QueryPlanSelectionNode[] => {
    if (one.kind === Kind.FRAGMENT_SPREAD) return [];
    const selections = [...toSelections(one.selectionSet)];
    if (one.kind === Kind.FIELD)
      return [{ kind: "Field", name: one.name.value, ...(selections.length > 0 ? { selections } : {}) }];
    const condition = one.typeCondition?.name.value;
    return [{ kind: "InlineFragment", selections, ...(condition === undefined ? {} : { typeCondition: condition }) }];
  });

/** All fetches in the order of the plan; null for a plan with parts that may not run. */
function leavesOf(node: PlanNode, path: ResponsePath): readonly Leaf[] | null {
  if (node.kind === "Fetch") return [{ path, fetch: node }];
  if (node.kind === "Flatten") return leavesOf(node.node, [...path, ...node.path]);
  if (node.kind !== "Sequence" && node.kind !== "Parallel") return null;
  const parts = node.nodes.map((one) => leavesOf(one, path));
  return parts.every((one) => one !== null) ? parts.flat() : null;
}

const toNode = ({ path, fetch }: Leaf): PlanNode =>
  path.length === 0 ? fetch : { kind: "Flatten", path: [...path], node: fetch };

/** Fields with requirements, by whether the fetch has what they require. */
function fieldsBy({ fetch }: Leaf, requirements: Requirements, isMet: boolean): readonly EntityField[] {
  if (!fetch.requires) return [];
  const given = namesIn(fetch.requires);
  return entityFields(fetch).filter(({ type, field }) => {
    const set = requirements.get(needKey(fetch.serviceName, type, field.name.value));
    return set !== undefined && fieldsOf(set).every(({ name }) => given.has(name.value)) === isMet;
  });
}

function namesIn(selections: readonly QueryPlanSelectionNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (one: QueryPlanSelectionNode): void => {
    if (one.kind === "Field") names.add(one.name);
    one.selections?.forEach(look);
  };
  selections.forEach(look);
  return names;
}

/** Each fetch as soon as what it needs was made; null when that never is. */
function inOrder(leaves: readonly Leaf[], known: readonly string[]): readonly Leaf[] | null {
  const made = new Set(known);
  const waiting = [...leaves];
  const ordered: Leaf[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex((leaf) => needsOf(leaf).every((place) => made.has(place)));
    const [next] = ready < 0 ? [] : waiting.splice(ready, 1);
    if (!next) return null;
    ordered.push(next);
    for (const place of productsOf(next)) made.add(place);
  }
  return ordered;
}

const placeOf = (path: ResponsePath): string => path.map((part) => (part === "@" ? "" : `.${part}`)).join("");

/** Places of what a fetch is told; a type's name is there wherever its object is. */
function needsOf({ path, fetch }: Leaf): readonly string[] {
  const gather = (selections: readonly QueryPlanSelectionNode[], place: string): readonly string[] =>
    selections.flatMap((one) => {
      if (one.kind === "InlineFragment") return gather(one.selections, place);
      if (one.name === "__typename") return [];
      const here = `${place}.${one.alias ?? one.name}`;
      return [here, ...gather(one.selections ?? [], here)];
    });
  return gather(fetch.requires ?? [], placeOf(path));
}

/** Places of what a fetch adds. */
function productsOf({ path, fetch }: Leaf): ReadonlySet<string> {
  const renamed = new Map<string, string>();
  for (const one of fetch.outputRewrites ?? [])
    if (one.kind === "KeyRenamer") renamed.set(one.path.at(-1) ?? "", one.renameKeyTo);
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const places = new Set<string>();
  const gather = (set: SelectionSetNode, place: string): void => {
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) add(one, place);
      else {
        const inner = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
        if (inner) gather(inner.selectionSet, place);
      }
    }
  };
  const add = (field: FieldNode, place: string): void => {
    const key = field.alias?.value ?? field.name.value;
    const here = field.name.value === "_entities" ? place : `${place}.${renamed.get(key) ?? key}`;
    places.add(here);
    if (field.selectionSet) gather(field.selectionSet, here);
  };
  for (const one of definitions) if (one.kind === Kind.OPERATION_DEFINITION) gather(one.selectionSet, placeOf(path));
  return places;
}
