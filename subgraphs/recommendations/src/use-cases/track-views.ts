import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, type Result } from "@novatech/kernel/result";
import { maxViewsPerDay, readViews, type View, type ViewsInput, type ViewsRefusal } from "../domain/views.ts";
import type { HistoryStore } from "./ports.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Who looked, and where they connect from; each null where nobody knows. */
export type Onlooker = { readonly userId: string | null; readonly clientAddress: string | null };

/** What counting views needs. */
export type TrackDeps = {
  /** In one transaction. */
  readonly withHistory: <Answer>(work: (history: HistoryStore) => Promise<Answer>) => Promise<Answer>;
  readonly now: () => Date;
  /** A hash of a visitor's key that the key cannot be found by. */
  readonly hashOf: (visitorKey: string) => string;
  /** How many of so many views one address may still have counted: whoever makes a new key each time is slowed down by it. */
  readonly allowance: (clientAddress: string, wanted: number) => number;
};

/** Counts what a visitor looked at and, for a person who allowed it, notes it. Resolves to how many views were counted. */
export async function trackViews(
  deps: TrackDeps,
  onlooker: Onlooker,
  input: ViewsInput,
): Promise<Result<number, ViewsRefusal>> {
  const read = readViews(input, deps.now());
  if (!read.ok) return read;
  const views = allowed(deps, onlooker, read.value);
  if (views.length === 0) return ok(0);
  return deps.withHistory(async (history) => {
    const { userId } = onlooker;
    const isPersonal = userId !== null && (await history.isPersonal(userId));
    const isCountOnly = userId !== null && !isPersonal;
    const counted = await history.countViews(deps.hashOf(input.visitorKey), views, {
      isCountOnly,
      most: maxViewsPerDay,
      since: addMilliseconds(deps.now(), -dayMs),
    });
    if (isPersonal) await history.notePersonViews(userId, views);
    return ok(counted);
  });
}

const allowed = ({ allowance }: TrackDeps, { clientAddress }: Onlooker, views: readonly View[]): readonly View[] =>
  clientAddress === null ? views : views.slice(0, allowance(clientAddress, views.length));
