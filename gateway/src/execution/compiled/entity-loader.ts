import type { SubgraphAnswer, SubgraphErrorShape } from "../subgraph-error.ts";
import { type Data, isData } from "./data.ts";

/** What came of one `_entities` call. */
export type EntityAnswer = {
  /** As many as were asked for, in their order; null where the whole call failed. */
  readonly entities: readonly (Data | null)[] | null;
  readonly errors: readonly SubgraphErrorShape[];
};

/** One call, being filled or on its way. */
export type EntityBatch = {
  readonly texts: string[];
  readonly answer: Promise<EntityAnswer>;
  /** The answer, once it is there. */
  settled: EntityAnswer | null;
};

/** Where one entity's answer will be found. */
export type EntitySlot = {
  readonly batch: EntityBatch;
  readonly index: number;
  /** The step whose object holds the answer itself, not a copy; -1 when none does yet. */
  owner: number;
};

/** Asks one question about entities of one subgraph, for every step of a run that has that question. */
export type EntityLoader = {
  /** The entity of a representation: asked for once in a run, whatever steps want it. */
  readonly slotOf: (text: string) => EntitySlot;
  /** Slots by the value of an entity's one key, for each name of a key. */
  readonly slotsByKey: (name: string) => Map<string, EntitySlot>;
  /** Sends what waits. */
  readonly flush: () => void;
};

/**
 * Collects representations until the current turn of the event loop's microtasks is over, so that steps which run side by side share one call,
 * or until `flush`. `send` gets the representations as JSON texts and never rejects.
 */
export function createEntityLoader(send: (texts: readonly string[]) => Promise<EntityAnswer>): EntityLoader {
  const slots = new Map<string, EntitySlot>();
  const byKey = new Map<string, Map<string, EntitySlot>>();
  let open: { readonly batch: EntityBatch; readonly close: () => void } | null = null;

  const begin = (): { readonly batch: EntityBatch; readonly close: () => void } => {
    const texts: string[] = [];
    const { promise, resolve } = Promise.withResolvers<EntityAnswer>();
    const batch: EntityBatch = { texts, answer: promise, settled: null };
    const settle = (answer: EntityAnswer): void => {
      batch.settled = answer;
      resolve(answer);
    };
    const begun = {
      batch,
      close: () => {
        if (open !== begun) return;
        open = null;
        void send(texts).then(settle);
      },
    };
    queueMicrotask(begun.close);
    return begun;
  };

  return {
    slotsByKey: (name) => {
      let known = byKey.get(name);
      if (!known) byKey.set(name, (known = new Map()));
      return known;
    },
    slotOf: (text) => {
      let slot = slots.get(text);
      if (slot) return slot;
      open ??= begin();
      slot = { batch: open.batch, index: open.batch.texts.push(text) - 1, owner: -1 };
      slots.set(text, slot);
      return slot;
    },
    flush: () => open?.close(),
  };
}

/** Reads the answer to an `_entities` call. `onInvalid` makes the error for a list that is missing or of another length. */
export function readEntities(
  answer: SubgraphAnswer,
  expected: number,
  onInvalid: () => SubgraphErrorShape,
): EntityAnswer {
  const { data, errors = [] } = answer;
  const entities = data?.["_entities"];
  if (Array.isArray(entities) && entities.length === expected)
    return { entities: entities.map((one: unknown) => (isData(one) ? one : null)), errors };
  // Errors of the subgraph say more than the list that is missing because of them.
  return { entities: null, errors: errors.length > 0 ? errors : [onInvalid()] };
}
