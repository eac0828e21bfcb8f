import type { FetchNode } from "@apollo/query-planner";
import { subgraphError } from "../subgraph-error.ts";
import type { AnswerSelection } from "./answer-shape.ts";
import type { Data } from "./data.ts";
import type { PlanDemand } from "./demand.ts";
import {
  createEntityLoader,
  type EntityAnswer,
  type EntityBatch,
  type EntityLoader,
  type EntitySlot,
  readEntities,
} from "./entity-loader.ts";
import { compileFetch, type CompiledFetch } from "./fetch.ts";
import { fetchShape, type FetchShape, mergeInto } from "./fetch-shape.ts";
import { compileNarrowing } from "./narrowing.ts";
import { compileRepresentation, isToldOf, type SingleKey } from "./representation.ts";
import { pickVariables, type Run, type Step } from "./run.ts";
import { placedError, toError } from "./subgraph-errors.ts";
import { collectAskedTargets, collectTargets, placesOf, type ResponsePath, type TargetPath } from "./target-path.ts";
import type { SchemaTypes } from "./type-check.ts";

/** What is known of an entity fetch before the plan around it is. */
export type EntityFetch = {
  readonly id: number;
  readonly path: TargetPath;
  readonly fetch: CompiledFetch;
  /** Fetches with the same key ask the same question: of one run they share calls and answers. */
  readonly key: string;
  readonly shape: FetchShape;
  /** Compiled when all fetches of the plan are known. */
  readonly toStep: (sharing: Sharing) => Step;
};

/** The plan around a fetch, and the answer it is for. */
export type PlanContext = {
  readonly types: SchemaTypes;
  readonly answer: AnswerSelection;
  readonly demand: PlanDemand;
};

/** What the other fetches of the plan do with the objects that this one's answer consists of. */
export type Sharing = {
  /** Whether another step asks the same question. */
  readonly isAskedElsewhere: boolean;
  /** Whether any step adds to objects below an entity of this question: two places must not be one object then. */
  readonly isWrittenBelow: boolean;
  /** Whether another step's answer holds the same nested objects, so that even equal entities at one path must not be one object. */
  readonly overlaps: boolean;
};

/** An `_entities` fetch at a path: entities as JSON texts, each asked for once, its answer merged wherever it is wanted. */
export function compileEntityFetch(node: FetchNode, path: TargetPath, id: number, around: PlanContext): EntityFetch {
  const { types } = around;
  const fetch = compileFetch(node, types.isOf);
  const rewriting = JSON.stringify(node.outputRewrites ?? []);
  const keyOf = (one: CompiledFetch): string => `${one.subgraph}\n${one.request.query}\n${rewriting}`;
  const key = keyOf(fetch);
  const narrowing = compileNarrowing({
    ...around,
    fetch,
    path,
    isOfType: types.isOf,
    isSent: (typename) => isToldOf(node.requires ?? [], typename, types.isOf),
  });
  const shape = fetchShape(fetch.document, node.outputRewrites, "_entities");
  const { textOf, singleKeyOf } = compileRepresentation(node.requires ?? [], node.inputRewrites, types.isOf);

  const toStep = ({ isAskedElsewhere, isWrittenBelow, overlaps }: Sharing): Step => {
    const mayShare = (slot: EntitySlot): boolean =>
      slot.owner === -1 || !isWrittenBelow || (slot.owner === id && !overlaps);

    const finish = async (
      run: Run,
      targets: readonly Data[],
      slots: readonly (EntitySlot | null)[],
      batches: ReadonlySet<EntityBatch>,
    ) => {
      for (const batch of batches) await batch.answer;
      // Plain loops: with hundreds of entities iterators are a part of the cost.
      for (let position = 0; position < targets.length; position++) {
        const slot = slots[position];
        const target = targets[position];
        const entity = slot?.batch.settled?.entities?.[slot.index];
        if (!slot || !entity || !target) continue;
        mergeInto(target, entity, shape, !mayShare(slot));
        if (slot.owner === -1) slot.owner = id;
      }
      for (const batch of batches) {
        const errors = batch.settled?.errors ?? [];
        if (errors.length > 0) reportErrors(run, batch, errors, targets, slots);
      }
    };

    const reportErrors = (
      run: Run,
      batch: EntityBatch,
      errors: EntityAnswer["errors"],
      targets: readonly Data[],
      slots: readonly (EntitySlot | null)[],
    ): void => {
      const places = placesOf(run.root, path);
      for (const error of errors) {
        const [, index, ...inner] = error.path ?? [];
        if (typeof index !== "number") {
          run.errors.push(placedError(error, fetch.subgraph, path));
          continue;
        }
        const rest = inner.map((part) => (typeof part === "string" ? (fetch.renamed.get(part) ?? part) : part));
        // One object may be the target several times over: its places are told once.
        const wanting = new Set(
          targets.filter((_, position) => slots[position]?.batch === batch && slots[position]?.index === index),
        );
        for (const target of wanting)
          for (const place of places.get(target) ?? [path]) {
            const at: ResponsePath = [...place, ...rest];
            run.errors.push(placedError(error, fetch.subgraph, at));
          }
      }
    };

    return (run) => {
      const kinds = narrowing.isNeeded ? ([] as (AnswerSelection | null)[]) : null;
      const targets = kinds
        ? collectAskedTargets(run.root, path, around.answer, kinds)
        : collectTargets(run.root, path);
      if (targets.length === 0) return undefined;
      let asked = fetch;
      let loader = loaderOf(run, fetch, key, types);
      const loaders = new Set([loader]);
      const batches = new Set<EntityBatch>();
      // Neighbours are of one type, and most are told apart by one key: hashing that is cheaper than hashing the whole text.
      let typename: unknown;
      let single: SingleKey | null = null;
      let known: Map<string, EntitySlot> | null = null;
      const slots = targets.map((target, position) => {
        const type = target["__typename"];
        const kind = kinds?.[position];
        if (kinds) {
          const mine = kind ? narrowing.fetchFor(kind) : fetch;
          if (!mine) return null;
          if (mine !== asked) {
            asked = mine;
            loaders.add((loader = loaderOf(run, mine, keyOf(mine), types)));
            known = null;
            typename = undefined;
          }
        }
        if (type !== typename) {
          typename = type;
          single = typeof type === "string" ? singleKeyOf(type) : null;
          known = single && loader.slotsByKey(single.name);
        }
        const value = single && target[single.field];
        if (known && typeof value === "string") {
          const slot = known.get(value);
          if (slot) {
            batches.add(slot.batch);
            return slot;
          }
        }
        const text = textOf(target);
        if (text === null) return null;
        const slot = loader.slotOf(text);
        if (known && typeof value === "string") known.set(value, slot);
        batches.add(slot.batch);
        return slot;
      });
      // Nobody else can add to it: no need to wait for the others of this turn.
      if (!isAskedElsewhere) for (const one of loaders) one.flush();
      if (batches.size === 0) return undefined;
      return finish(run, targets, slots, batches);
    };
  };
  return { id, path, fetch, key, shape, toStep };
}

function loaderOf(run: Run, fetch: CompiledFetch, key: string, types: SchemaTypes): EntityLoader {
  let loader = run.loaders.get(key);
  if (!loader) run.loaders.set(key, (loader = createEntityLoader((texts) => ask(run, fetch, texts, types))));
  return loader;
}

async function ask(
  run: Run,
  fetch: CompiledFetch,
  texts: readonly string[],
  types: SchemaTypes,
): Promise<EntityAnswer> {
  try {
    const answer = await run.sourceOf(fetch.subgraph).fetch(
      {
        ...fetch.request,
        variables: pickVariables(run, fetch.variableNames),
        representations: `[${texts.join(",")}]`,
        representationTexts: texts,
      },
      run.scope,
    );
    const entities = readEntities(answer, texts.length, () =>
      subgraphError(fetch.subgraph, "invalid", { cause: new Error(`expected ${texts.length} entities`) }),
    );
    for (const one of entities.entities ?? []) {
      fetch.rewriteOutput?.(one);
      // An interface object does not know which type it is of; whoever led there may (the planner asks for the name all the same).
      if (one && one["__typename"] !== undefined && !types.isObject(one["__typename"])) delete one["__typename"];
    }
    return entities;
  } catch (error) {
    return { entities: null, errors: [toError(error)] };
  }
}
