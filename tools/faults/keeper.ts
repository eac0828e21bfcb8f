import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { logIn } from "@novatech/testkit/shop/buying";
import type { Keeper } from "./afterwards.ts";

/** A log-in of the demo shop (shop/demo-seed/accounts.ts) that may do everything for every merchant. */
const staff = { email: "staff@novatech.example", password: "demo-staff" };

/** How long a log-in is used, in milliseconds: its token lives for five minutes. */
const usedForMs = 180_000;

/** The shop's people, logged in anew before their token ends. Close it at the end. */
export function openKeeper(url: string): { readonly keeper: Keeper; readonly close: () => Promise<void> } {
  const visitor = createGraphClient(url, { name: "novatech-faults" });
  const opened: GraphClient[] = [visitor];
  let current: { readonly client: GraphClient; readonly until: number } | null = null;
  return {
    keeper: async () => {
      if (current !== null && performance.now() < current.until) return current.client;
      const client = await logIn(visitor, staff);
      opened.push(client);
      current = { client, until: performance.now() + usedForMs };
      return client;
    },
    close: async () => {
      await Promise.all(opened.map((client) => client.close()));
    },
  };
}
