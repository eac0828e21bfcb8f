import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { OrderEvent } from "../domain/order-event.ts";
import { type OrderProjection, projectOrder } from "../domain/projection.ts";
import type { OrderKey } from "../use-cases/order-reader.ts";

/**
 * The version of what `projectOrder` makes of a history. Raise it when it makes something else of the same events: the room then rebuilds what is read once,
 * when it starts.
 */
const projectionVersion = 2;

/** An order of which something is read that does not follow from its events. */
export type ProjectionDifference = {
  readonly orderId: string;
  readonly part: keyof OrderProjection | "events";
  /** What is read, as JSON. */
  readonly found: string;
  /** What follows from the events, as JSON. */
  readonly expected: string;
};

/** How far a rebuild is. */
export type RebuildState = {
  readonly projectionVersion: number;
  /** The last order that is done; null at the start. */
  readonly after: OrderKey | null;
  readonly orders: number;
  readonly rewritten: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
};

/** What a rebuild reads and writes within one transaction, for one batch of orders. */
export type RebuildBatch = {
  readonly keysAfter: (after: OrderKey | null, limit: number) => Promise<readonly OrderKey[]>;
  /** Keeps everybody else from writing these orders until the transaction ends. */
  readonly lock: (keys: readonly OrderKey[]) => Promise<void>;
  readonly histories: (keys: readonly OrderKey[]) => Promise<ReadonlyMap<string, readonly OrderEvent[]>>;
  /** Of the orders behind an id, in the order of ids: how many were looked at, the last of them, and those that have no history. */
  readonly orphansAfter: (
    orderId: string,
    limit: number,
  ) => Promise<{ readonly looked: number; readonly last: string; readonly orphans: readonly string[] }>;
  /** What is read of the orders now; an order nothing is read of is left out. */
  readonly found: (keys: readonly OrderKey[]) => Promise<ReadonlyMap<string, OrderProjection>>;
  /** Makes what is read of one order this, and nothing else. */
  readonly replace: (projection: OrderProjection) => Promise<void>;
  readonly saveState: (state: RebuildState) => Promise<void>;
};

/** What a rebuild is given. */
export type RebuildPorts = {
  readonly batch: <Value>(work: (batch: RebuildBatch) => Promise<Value>) => Promise<Value>;
  readonly state: () => Promise<RebuildState | null>;
  readonly now: () => Date;
};

/** What a rebuild or a check found. */
export type ProjectionReport = {
  readonly orders: number;
  /** How many orders had something read of them that did not follow from their events; these were rewritten, unless it only checked. */
  readonly rewritten: number;
  /** At most 100 of what was found to differ. */
  readonly differences: readonly ProjectionDifference[];
};

/** How to rebuild. */
export type RebuildOptions = {
  /** Only compares: writes nothing, and no mark. */
  readonly isCheck: boolean;
  /** Asked before each batch; it goes on at its mark the next time. Default: never. */
  readonly isStopped?: () => boolean;
  /** Told after each batch. */
  readonly tell?: (done: { readonly orders: number; readonly rewritten: number }) => void;
};

const batchSize = 200;
const maxDifferences = 100;
const orphanBatchSize = 1000;

/**
 * Works out everything that is read of every order from its events again, order by order, and writes what differs. Each batch is a transaction that
 * leaves a mark, so that a rebuild which was cut off goes on there. A history that is broken is a difference of the part `events`, and what is read of its order stays.
 */
export async function rebuildProjections(
  { batch, state, now }: RebuildPorts,
  options: RebuildOptions,
): Promise<ProjectionReport> {
  const { isCheck, isStopped = () => false, tell = () => {} } = options;
  const differences: ProjectionDifference[] = [];
  let current = (isCheck ? null : resumed(await state())) ?? startedAt(now());
  while (current.finishedAt === null && !isStopped()) {
    const before = current;
    const done = await batch(async (ports) => {
      const found = await rebuildBatch(ports, before.after, isCheck);
      const next = advanced(before, found, now());
      if (!isCheck) await ports.saveState(next);
      return { ...found, next };
    });
    differences.push(...done.differences.slice(0, maxDifferences - differences.length));
    current = done.next;
    tell(current);
  }
  if (!isStopped()) differences.push(...(await orphans(batch)).slice(0, maxDifferences - differences.length));
  const { orders, rewritten } = current;
  return { orders, rewritten, differences };
}

/** Orders that are read and have no history: nobody can say what they should be, so they stay and are told. */
async function orphans(batch: RebuildPorts["batch"]): Promise<readonly ProjectionDifference[]> {
  const found: string[] = [];
  for (let after = ""; ;) {
    const { looked, last, orphans: ids } = await batch((ports) => ports.orphansAfter(after, orphanBatchSize));
    found.push(...ids);
    if (looked < orphanBatchSize) break;
    after = last;
  }
  return found.map((orderId) => ({ orderId, part: "events", found: "nothing", expected: "a history" }));
}

/** Whether what is read was made by another version of this program, or a rebuild was cut off. */
export const isRebuildDue = (state: RebuildState | null): boolean =>
  state === null || state.projectionVersion !== projectionVersion || state.finishedAt === null;

const startedAt = (now: Date): RebuildState => ({
  projectionVersion,
  after: null,
  orders: 0,
  rewritten: 0,
  startedAt: now,
  finishedAt: null,
});

const resumed = (state: RebuildState | null): RebuildState | null =>
  state !== null && state.finishedAt === null && state.projectionVersion === projectionVersion ? state : null;

type BatchResult = {
  readonly keys: readonly OrderKey[];
  readonly rewritten: number;
  readonly differences: readonly ProjectionDifference[];
};

const advanced = (before: RebuildState, { keys, rewritten }: BatchResult, now: Date): RebuildState => ({
  ...before,
  after: keys.at(-1) ?? before.after,
  orders: before.orders + keys.length,
  rewritten: before.rewritten + rewritten,
  finishedAt: keys.length < batchSize ? now : null,
});

async function rebuildBatch(ports: RebuildBatch, after: OrderKey | null, isCheck: boolean): Promise<BatchResult> {
  const keys = await ports.keysAfter(after, batchSize);
  if (!isCheck) await ports.lock(keys);
  const histories = await ports.histories(keys);
  const found = await ports.found(keys);
  const differences: ProjectionDifference[] = [];
  let rewritten = 0;
  for (const { orderId } of keys) {
    const rebuilt = rebuild(orderId, histories.get(orderId) ?? []);
    if ("part" in rebuilt) {
      differences.push(rebuilt);
      continue;
    }
    const different = differencesOf(orderId, found.get(orderId), rebuilt);
    differences.push(...different);
    if (different.length === 0) continue;
    rewritten += 1;
    if (!isCheck) await ports.replace(rebuilt);
  }
  return { keys, rewritten, differences };
}

function rebuild(orderId: string, events: readonly OrderEvent[]): OrderProjection | ProjectionDifference {
  try {
    return projectOrder(events);
  } catch (error) {
    return { orderId, part: "events", found: String(error), expected: "a history without gaps" };
  }
}

const parts = ["order", "lines", "merchantOrders", "returns", "timeline"] as const;

const differencesOf = (
  orderId: string,
  found: OrderProjection | undefined,
  expected: OrderProjection,
): readonly ProjectionDifference[] =>
  parts.flatMap((part) => {
    const is = found === undefined ? "nothing" : canonicalJson(found[part]);
    const shouldBe = canonicalJson(expected[part]);
    return is === shouldBe ? [] : [{ orderId, part, found: is, expected: shouldBe }];
  });
