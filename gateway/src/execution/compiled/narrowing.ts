import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import type { AnswerObjects, AnswerSelection } from "./answer-shape.ts";
import { type PlanDemand, placeBelow } from "./demand.ts";
import type { CompiledFetch } from "./fetch.ts";
import type { TargetPath } from "./target-path.ts";
import type { TypeCheck } from "./type-check.ts";

/** Of how many kinds the objects at one place may be before each is looked at only when it comes. */
const maxKinds = 200;

/**
 * Which part of an entity fetch is asked of an entity. The planner's paths know no types: at `makers.@.works.@` it asks of every work what the client
 * asks of some, those of persons or those that are films; and a fault there would null what the client did ask for.
 */
export type Narrowing = {
  /** False: every entity that may come there is asked everything, and nobody need look. */
  readonly isNeeded: boolean;
  /** What is asked of an entity of which the client asks `selection`; null when that is nothing. */
  readonly fetchFor: (selection: AnswerSelection) => CompiledFetch | null;
};

/** Compares a fetch with what the client asks at its path, and with what the plan itself needs there. */
export function compileNarrowing(of: {
  readonly fetch: CompiledFetch;
  readonly path: TargetPath;
  readonly answer: AnswerSelection;
  readonly demand: PlanDemand;
  readonly isOfType: TypeCheck;
  /** Whether entities of a type are told to the subgraph at all. */
  readonly isSent: (typename: string) => boolean;
}): Narrowing {
  const { fetch, path, answer, isSent } = of;
  const place = path.filter((part) => part !== "@").reduce(placeBelow, "");
  const known = new Map<AnswerSelection, CompiledFetch | null>();
  const narrow = createNarrower(of, place);
  const fetchFor = (selection: AnswerSelection): CompiledFetch | null => {
    let narrowed = known.get(selection);
    if (narrowed === undefined) known.set(selection, (narrowed = narrow(selection)));
    return narrowed;
  };
  const kinds = kindsAt(answer, path);
  return { isNeeded: kinds === null || kinds.some((one) => isSent(one.typeName) && fetchFor(one) !== fetch), fetchFor };
}

/** What may be asked of objects at a path, one for each way that leads there; null when there are too many. */
function kindsAt(root: AnswerSelection, path: TargetPath): readonly AnswerSelection[] | null {
  let kinds: readonly AnswerSelection[] = [root];
  for (const part of path) {
    if (part === "@") continue;
    const objects = new Set(kinds.flatMap((one) => one.fields.find(({ source }) => source === part)?.inner ?? []));
    if ([...objects].reduce((count, { possible }) => count + possible.length, 0) > maxKinds) return null;
    kinds = [...objects].flatMap((one) => one.each());
  }
  return kinds;
}

type Context = { readonly fetch: CompiledFetch; readonly demand: PlanDemand; readonly isOfType: TypeCheck };

function createNarrower({ fetch, demand, isOfType }: Context, place: string) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const one of fetch.document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    else if (one.kind === Kind.OPERATION_DEFINITION) operation = one;
  const entities = operation?.selectionSet.selections[0];
  let hasDropped = false;

  const ofType = (selections: readonly AnswerSelection[], condition: string | undefined): readonly AnswerSelection[] =>
    condition === undefined
      ? selections
      : selections.filter(({ typeName, isObject }) => !isObject || isOfType(typeName, condition));

  const isWanted = (key: string, name: string, at: string, selections: readonly AnswerSelection[]): boolean =>
    selections.some(
      (one) =>
        one.fields.some((field) => field.source === key && field.name === name) ||
        demand.wants(at, key, one.isObject ? one.typeName : null),
    ) ||
    (selections.length === 0 && demand.wants(at, key, null));

  const narrowSet = (set: SelectionSetNode, at: string, selections: readonly AnswerSelection[]): SelectionNode[] =>
    set.selections.flatMap((one): readonly SelectionNode[] => {
      if (one.kind === Kind.FIELD) return narrowField(one, at, selections);
      const fragment = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
      if (!fragment) return [one];
      const typeCondition = fragment.typeCondition;
      const inner = narrowSet(fragment.selectionSet, at, ofType(selections, typeCondition?.name.value));
      if (inner.length === 0) return [];
      const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: inner };
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          directives: one.directives ?? [],
          selectionSet,
          ...(typeCondition ? { typeCondition } : {}),
        },
      ];
    });

  const narrowField = (field: FieldNode, at: string, selections: readonly AnswerSelection[]): readonly FieldNode[] => {
    if (field.name.value === "__typename") return [field];
    const asked = field.alias?.value ?? field.name.value;
    const key = fetch.renamed.get(asked) ?? asked;
    // Another field may go by the same key in objects of another type.
    if (!isWanted(key, field.name.value, at, selections)) {
      hasDropped = true;
      return [];
    }
    if (!field.selectionSet) return [field];
    const objects = selections.flatMap((one) => one.fields.find(({ source }) => source === key)?.inner ?? []);
    const each = [...new Set<AnswerObjects>(objects)].flatMap((one) => one.each());
    const inner = narrowSet(field.selectionSet, placeBelow(at, key), each);
    return [{ ...field, selectionSet: { ...field.selectionSet, selections: inner.length > 0 ? inner : [typename] } }];
  };

  return (selection: AnswerSelection): CompiledFetch | null => {
    if (!operation || entities?.kind !== Kind.FIELD || !entities.selectionSet) return fetch;
    hasDropped = false;
    const selections = narrowSet(entities.selectionSet, place, [selection]);
    if (!hasDropped) return fetch;
    if (!selections.some(asksMore)) return null;
    const smaller = { ...entities, selectionSet: { ...entities.selectionSet, selections } };
    return narrowedFetch(fetch, { ...operation, selectionSet: { ...operation.selectionSet, selections: [smaller] } });
  };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** Whether more than the type's name is asked: that is known of whom something was left out. */
const asksMore = (one: SelectionNode): boolean =>
  one.kind === Kind.FIELD
    ? one.name.value !== "__typename"
    : one.kind !== Kind.INLINE_FRAGMENT || one.selectionSet.selections.some(asksMore);

function narrowedFetch(fetch: CompiledFetch, operation: OperationDefinitionNode): CompiledFetch {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((one) => used.has(one.variable.name.value));
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions }] };
  const query = stripIgnoredCharacters(print(document));
  return {
    ...fetch,
    document,
    request: { ...fetch.request, query, queryJson: JSON.stringify(query) },
    variableNames: fetch.variableNames.filter((name) => used.has(name)),
  };
}
