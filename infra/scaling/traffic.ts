import { z } from "zod";

const shape = z.object({
  mix: z.record(
    z.string(),
    z.object({
      /** Its share of the operations that reach a gateway. */
      gateway_share: z.number().min(0).max(1),
    }),
  ),
  rows: z.array(z.object({ region: z.string(), load: z.string(), gateway_ops_s: z.number().nonnegative() })),
});

/** What the world does: shares of operations by kind, and how many reach a gateway a second, by region and load. */
export type Traffic = {
  readonly shares: ReadonlyMap<string, number>;
  /** Operations a second at gateways. Throws where the model has no such row. */
  readonly rate: (region: string, load: string) => number;
};

/** Reads a traffic model (NOVATECH_DATA/traffic.json). Throws with what is wrong with it. */
export function parseTraffic(text: string): Traffic {
  const read = shape.parse(JSON.parse(text));
  const rates = new Map(read.rows.map(({ region, load, gateway_ops_s: rate }) => [`${region} ${load}`, rate]));
  return {
    shares: new Map(Object.entries(read.mix).map(([kind, { gateway_share: share }]) => [kind, share])),
    rate: (region, load) => {
      const rate = rates.get(`${region} ${load}`);
      if (rate === undefined) throw new Error(`the traffic model has no row "${region}", "${load}"`);
      return rate;
    },
  };
}
