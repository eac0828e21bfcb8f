import { createBoundedMap } from "@novatech/kernel/bounded-map";

/** How many views of one address are counted: enough for an office behind one address, too few to move what trends. */
const perWindow = 600;
const windowMs = 10 * 60 * 1000;
/** Addresses remembered at once, in memory only. */
const maxAddresses = 20_000;

/**
 * Makes what tells how many views of an address may still be counted in these ten minutes, and takes them off. Nothing of it is stored:
 * an address is personal. `now` in milliseconds since 1970.
 */
export function createAllowance(now: () => number): (address: string, wanted: number) => number {
  const used = createBoundedMap<string, { readonly since: number; readonly count: number }>(maxAddresses);
  return (address, wanted) => {
    const held = used.get(address);
    const current = held !== undefined && now() - held.since < windowMs ? held : { since: now(), count: 0 };
    const given = Math.min(wanted, perWindow - current.count);
    used.set(address, { since: current.since, count: current.count + given });
    return given;
  };
}
