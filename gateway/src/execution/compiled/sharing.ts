import type { EntityFetch, Sharing } from "./entity-step.ts";
import { objectPaths } from "./fetch-shape.ts";
import type { RootFetch } from "./root-step.ts";
import type { TargetPath } from "./target-path.ts";

type Writer = { readonly path: string; readonly below: readonly string[] };

/** Tells what the fetches of one plan share with each other. Made once for all of them: to compare each with each costs the square of a large plan. */
export function createSharing(
  entityFetches: readonly EntityFetch[],
  rootFetches: readonly RootFetch[],
): (fetch: EntityFetch) => Sharing {
  const writers = new Map<EntityFetch | RootFetch, Writer>();
  const writersAt = new Map<string, number>();
  const writersBelow = new Map<string, number>();
  const askingByKey = new Map<string, EntityFetch[]>();
  const increase = (counts: Map<string, number>, place: string): void =>
    void counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const one of [...entityFetches, ...rootFetches]) {
    const path = placeOf(one.path);
    const below = objectPaths(one.shape, path);
    writers.set(one, { path, below });
    increase(writersAt, path);
    for (const place of new Set(below)) increase(writersBelow, place);
  }
  for (const one of entityFetches) {
    const held = askingByKey.get(one.key);
    if (held) held.push(one);
    else askingByKey.set(one.key, [one]);
  }
  const isBelow = (fetch: EntityFetch, isTaken: (place: string) => boolean): boolean =>
    writers.get(fetch)?.below.some(isTaken) ?? false;
  // Every writer is among those of its own places, and never below itself.
  const overlaps = (fetch: EntityFetch): boolean => isBelow(fetch, (place) => (writersBelow.get(place) ?? 0) > 1);
  const isWrittenBelow = (fetch: EntityFetch): boolean =>
    overlaps(fetch) || isBelow(fetch, (place) => writersAt.has(place));
  const writtenByKey = new Map<string, boolean>();
  return (fetch) => {
    const asking = askingByKey.get(fetch.key) ?? [];
    const written = writtenByKey.get(fetch.key) ?? asking.some(isWrittenBelow);
    writtenByKey.set(fetch.key, written);
    return { isAskedElsewhere: asking.length > 1, isWrittenBelow: written, overlaps: overlaps(fetch) };
  };
}

const placeOf = (path: TargetPath): string => `$.${path.filter((element) => element !== "@").join(".")}`;
