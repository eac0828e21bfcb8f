import { createBoundedMap } from "@novatech/kernel/bounded-map";

/** More than so many events of one visitor in ten minutes are no person's. */
const perVisitor = 300;
const windowMs = 10 * 60 * 1000;
/** Counted at once, in memory only: an address is personal and stored nowhere. */
const maxKept = 50_000;

/** How many events of each are let through. Both are taken off. */
export type Allowance = {
  /** How many of `wanted` events of a visitor are a person's still. */
  readonly ofVisitor: (visitor: string, wanted: number) => number;
  /** How long an address has to wait until it may tell so many events, in milliseconds; 0: it may now. */
  readonly waitOfAddress: (address: string, wanted: number) => number;
};

/** Counts events in windows of ten minutes, in this process: so many of an address, and 300 of a visitor. `now` in milliseconds since 1970. */
export function createAllowance(perAddress: number, now: () => number): Allowance {
  const visitors = createCounter(now);
  const addresses = createCounter(now);
  return {
    ofVisitor: (visitor, wanted) => {
      const { count } = visitors.take(visitor, wanted);
      return Math.max(0, Math.min(wanted, perVisitor - (count - wanted)));
    },
    waitOfAddress: (address, wanted) => {
      const { count, since } = addresses.take(address, wanted);
      return count <= perAddress ? 0 : since + windowMs - now();
    },
  };
}

/** Something that was counted within a window, and when that began. */
type Window = { readonly since: number; readonly count: number };

function createCounter(now: () => number): { readonly take: (key: string, wanted: number) => Window } {
  const windows = createBoundedMap<string, Window>(maxKept);
  return {
    take: (key, wanted) => {
      const held = windows.get(key);
      const current = held !== undefined && now() - held.since < windowMs ? held : { since: now(), count: 0 };
      const counted = { since: current.since, count: current.count + wanted };
      windows.set(key, counted);
      return counted;
    },
  };
}
