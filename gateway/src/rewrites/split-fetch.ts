import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import type { FieldNode } from "graphql";
import { entityFields, fetchWith } from "./entity-fields.ts";
import { type Need, needKey, type StandIns } from "./stand-ins.ts";

/** Fields of one entity that can be asked for by one representation. */
type Group = { readonly needs: Map<string, ReadonlySet<string>>; readonly fields: Set<string> };

/**
 * The fetches that a fetch must be: a representation holds one value of a field, so fields of an entity that need it with different arguments are asked
 * for apart. One, the fetch itself, where there is no such conflict.
 */
export function splitFetch(node: FetchNode, standIns: StandIns): readonly FetchNode[] {
  if (!node.requires || !hasConflict(node.requires, "", new Map(), standIns)) return [node];
  const groups: Group[] = [];
  for (const { type, field } of entityFields(node))
    join(groups, idOf(field, type), standIns.needs.get(needKey(node.serviceName, type, field.name.value)) ?? []);
  const claimed = new Set(groups.flatMap(standInsOf));
  return groups.flatMap((group) => {
    const kept = new Set(standInsOf(group));
    const isSpare = (name: string): boolean => claimed.has(name) && !kept.has(name);
    const smaller = fetchWith(node, (field, type) => group.fields.has(idOf(field, type)));
    return smaller ? [{ ...smaller, requires: without(node.requires ?? [], isSpare) }] : [];
  });
}

const idOf = ({ alias, name }: FieldNode, type: string): string =>
  `${type} ${alias?.value ?? name.value}: ${name.value}`;

const standInsOf = ({ needs }: Group): readonly string[] => [...needs.values()].flatMap((one) => [...one]);

/** Whether two stand-ins would become the same field of a representation. */
function hasConflict(
  selections: readonly QueryPlanSelectionNode[],
  at: string,
  seen: Map<string, string>,
  standIns: StandIns,
): boolean {
  return selections.some((one) => {
    if (one.kind === "InlineFragment") return hasConflict(one.selections, at, seen, standIns);
    const here = `${at}.${standIns.byName.get(one.name)?.field ?? one.name}`;
    const before = seen.get(here);
    seen.set(here, one.name);
    return (before !== undefined && before !== one.name) || hasConflict(one.selections ?? [], here, seen, standIns);
  });
}

/** Puts a field into the first group that needs nothing else in the same places. */
function join(groups: Group[], field: string, needs: readonly Need[]): void {
  const places = new Map<string, ReadonlySet<string>>();
  for (const { at, standIn } of needs) places.set(at, new Set([...(places.get(at) ?? []), standIn]));
  const fits = (group: Group): boolean =>
    [...places].every(([at, wanted]) => {
      const held = group.needs.get(at);
      return held === undefined || (held.size === wanted.size && [...wanted].every((one) => held.has(one)));
    });
  let group = groups.find(fits);
  if (!group) groups.push((group = { needs: new Map(), fields: new Set() }));
  group.fields.add(field);
  for (const [at, wanted] of places) group.needs.set(at, wanted);
}

function without(
  selections: readonly QueryPlanSelectionNode[],
  isSpare: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((one): readonly QueryPlanSelectionNode[] => {
    if (one.kind === "Field" && isSpare(one.name)) return [];
    return one.selections ? [{ ...one, selections: without(one.selections, isSpare) }] : [one];
  });
}
