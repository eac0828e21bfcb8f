import { type Load, overloaded } from "../execution/resilience/load.ts";
import type { GatewayPlugin } from "../plugin.ts";

/** Refuses requests while the process has its fill, before they cost anything. The executor holds the count, and refuses what comes in between. */
export function createLoadSheddingPlugin(options: { readonly load: Pick<Load, "isFull"> }): GatewayPlugin {
  return {
    name: "load-shedding",
    onRequest: () => {
      if (options.load.isFull()) throw overloaded();
    },
  };
}
