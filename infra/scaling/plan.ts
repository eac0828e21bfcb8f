import { z } from "zod";
import type { Traffic } from "./traffic.ts";

const kind = z.object({ from: z.string() }).catchall(z.union([z.number().nonnegative(), z.string()]));
const costsShape = z.object({
  gateway: z.object({ msPerOperation: z.number().positive(), from: z.string() }),
  kinds: z.record(z.string(), kind),
});

/** What an operation costs each service, in milliseconds of CPU. */
export type Costs = {
  readonly gatewayMs: number;
  /** By kind of operation, then by room. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Reads costs.json. Throws with what is wrong with it. */
export function parseCosts(text: string): Costs {
  const read = costsShape.parse(JSON.parse(text));
  const roomsOf = (one: z.output<typeof kind>) =>
    new Map(Object.entries(one).filter((pair): pair is [string, number] => typeof pair[1] === "number"));
  return {
    gatewayMs: read.gateway.msPerOperation,
    kinds: new Map(Object.entries(read.kinds).map(([name, one]) => [name, roomsOf(one)])),
  };
}

/** A service's processes: how many cores one asks for, and how full of work those may be: what the autoscaler aims at. */
export type Pod = { readonly cores: number; readonly utilization: number };

/** A process does its work in one thread: more than a core does not help it. */
const coresOfAProcess = 1;
/** With one of three zones lost the others carry its part. */
const zoneLoss = 3 / 2;
/** Two, so that one may go. */
const fewest = 2;
/** The model may be wrong: the autoscaler may go beyond it by half. */
const reserve = 1.5;

/** Milliseconds of CPU a second that a service needs for a rate of operations at gateways. Throws where the model has a kind without a cost. */
export function cpuMsPerSecond(service: string, rate: number, traffic: Traffic, costs: Costs): number {
  if (service === "gateway") return rate * costs.gatewayMs;
  let sum = 0;
  for (const [name, share] of traffic.shares) {
    const rooms = costs.kinds.get(name);
    if (!rooms) throw new Error(`costs.json says nothing of "${name}"`);
    sum += rate * share * (rooms.get(service) ?? 0);
  }
  return sum;
}

/** Cores of what Kubernetes calls an amount of CPU: `250m`, `1`, `0.5`. Throws a RangeError for anything else, and for none. */
export function coresOf(amount: unknown): number {
  const [, digits, milli] = /^(\d+(?:\.\d+)?)(m?)$/.exec(String(amount)) ?? [];
  const cores = Number(digits) / (milli === "m" ? 1000 : 1);
  if (!(cores > 0)) throw new RangeError(`${String(amount)} is no amount of CPU: say 250m or 1`);
  return cores;
}

/** How many pods carry that much work, a zone lost included. */
export function podsFor(cpuMs: number, pod: Pod): number {
  const each = Math.min(pod.cores, coresOfAProcess) * pod.utilization * 1000;
  return Math.max(fewest, Math.ceil((cpuMs / each) * zoneLoss));
}

/** A region by the model's name, and when its people are awake longest, in hours of UTC. */
export type Region = {
  readonly name: string;
  readonly model: string;
  readonly isWriter: boolean;
  /** Evening, 18:00 to 23:00 by the clock of most of its people. */
  readonly evening: { readonly from: number; readonly to: number };
};

/** The autoscaler's bounds of one service in one region, as values of infra/helm/service. */
export type Scaling = {
  readonly autoscaling: { readonly minReplicas: number; readonly maxReplicas: number };
  readonly schedules: readonly { readonly name: string; readonly cron: string; readonly minReplicas: number }[];
};

/**
 * Bounds for an ordinary day, or for a day of sale, when minima are what the 10x busy hour needs: pods are warm before the first buyer comes.
 * A service of the writer's region serves the world; a gateway serves its region, and 80 % of the world after an evacuation (its maximum).
 * In the half hour before a region's evening its gateways' minimum rises to the busy hour's need, and falls afterwards.
 */
export function scalingOf(options: {
  readonly service: string;
  readonly region: Region;
  readonly traffic: Traffic;
  readonly costs: Costs;
  readonly pod: Pod;
  readonly isSaleDay: boolean;
}): Scaling {
  const { service, region, traffic, costs, pod, isSaleDay } = options;
  const model = service === "gateway" ? region.model : "global";
  const pods = (rate: number): number => podsFor(cpuMsPerSecond(service, rate, traffic, costs), pod);
  const world = traffic.rate("global", "10x event busy hour (2x)");
  const most = Math.ceil(pods(service === "gateway" ? world * 0.8 : world) * reserve);
  const busy = pods(traffic.rate(model, "busy hour (2x)"));
  const average = pods(traffic.rate(model, "average"));
  const sale = pods(traffic.rate(model, "10x event busy hour (2x)"));
  if (isSaleDay)
    return {
      autoscaling: { minReplicas: sale, maxReplicas: Math.max(most, Math.ceil(sale * reserve)) },
      schedules: [],
    };
  const hasEvening = service === "gateway" && busy > average;
  return {
    autoscaling: { minReplicas: hasEvening ? average : busy, maxReplicas: most },
    schedules: hasEvening
      ? [
          { name: "evening", cron: `30 ${(region.evening.from + 23) % 24} * * *`, minReplicas: busy },
          { name: "night", cron: `0 ${region.evening.to % 24} * * *`, minReplicas: average },
        ]
      : [],
  };
}
