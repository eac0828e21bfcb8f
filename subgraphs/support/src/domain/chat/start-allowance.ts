import { createBoundedMap } from "@novatech/kernel/bounded-map";

/** How many chats those who are not logged in may begin from one address: enough for an office behind one, too few to fill a line. */
export const startsPerAddress = 30;
const windowMs = 10 * 60 * 1000;
/** Addresses remembered at once, in memory only. */
const maxAddresses = 20_000;

/**
 * Makes what tells whether one more chat may begin from an address in these ten minutes, and counts it. Nothing of it is stored: an address is
 * personal. `now` in milliseconds since 1970.
 */
export function createStartAllowance(now: () => number): (address: string) => boolean {
  const begun = createBoundedMap<string, { readonly since: number; readonly count: number }>(maxAddresses);
  return (address) => {
    const held = begun.get(address);
    const current = held !== undefined && now() - held.since < windowMs ? held : { since: now(), count: 0 };
    if (current.count >= startsPerAddress) return false;
    begun.set(address, { since: current.since, count: current.count + 1 });
    return true;
  };
}
