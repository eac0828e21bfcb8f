import { GraphQLError } from "graphql";
import { sha256 } from "../clients/manifest.ts";
import type { Partner } from "../clients/partners.ts";
import type { ClientPolicy } from "../clients/policy.ts";
import type { GatewayPlugin } from "../plugin.ts";
import type { Limit } from "../quota/limit.ts";
import type { QuotaStore } from "../quota/quota.ts";
import type { GatewayRequest } from "../request.ts";

type Flow = Limit & { readonly kind: "flow" };

/**
 * Holds partners to their requests a minute and a day, and clients to the cost a minute of their rules. Above it: RATE_LIMITED with HTTP 429, `retry-after`,
 * and when to come again. The estimate is used first; what was not needed is given back when the answer is there, and an answer
 * out of a cache costs 1. What is not estimated costs 1.
 */
export function createRateLimitPlugin(options: { readonly quota: QuotaStore }): GatewayPlugin {
  const { quota } = options;
  const used = new WeakMap<GatewayRequest, Flow>();

  const hold = async (limits: readonly Limit[]): Promise<void> => {
    const verdict = await quota.use(limits);
    if (!verdict.isAllowed) throw limited(verdict.limit, verdict.retryAfterMs);
  };

  return {
    name: "rate-limit",
    onRequest: async ({ partner }) => {
      if (partner) await hold(partnerLimits(partner));
    },
    onOperation: async (request, operation) => {
      const { rate } = request.rules.policy;
      if (rate === null) return operation;
      const limit = costLimit(request, rate);
      await hold([limit]);
      used.set(request, limit);
      return operation;
    },
    onEnd: (request) => {
      const limit = used.get(request);
      if (!limit) return;
      const isKept = request.cacheStatus !== "none" && request.cacheStatus !== "miss";
      const cost = isKept ? 1 : Math.max(1, request.cost?.actual ?? limit.cost);
      if (cost !== limit.cost) void quota.settle(limit, limit.cost - cost);
    },
  };
}

function partnerLimits(partner: Partner): readonly Limit[] {
  const { id, requestsPerMinute, requestsPerDay } = partner;
  const burst = partner.burst ?? Math.max(1, Math.floor(requestsPerMinute / 10));
  const of = { subject: `partner:${id}`, cost: 1 };
  return [
    { ...of, kind: "flow", name: "requests a minute", perMinute: requestsPerMinute, burst },
    { ...of, kind: "day", name: "requests a day", max: requestsPerDay },
  ];
}

function costLimit(request: GatewayRequest, rate: NonNullable<ClientPolicy["rate"]>): Flow {
  return {
    kind: "flow",
    name: "cost a minute",
    subject: `${request.rules.name ?? "other"}:${whose(request, rate.per)}`,
    perMinute: rate.costPerMinute,
    burst: rate.burst ?? rate.costPerMinute,
    cost: Math.max(1, request.cost?.estimated ?? 1),
  };
}

/** Whose use is counted together. Hashed: neither a person nor an address is written down. */
function whose({ viewer, partner, clientAddress }: GatewayRequest, per: "viewer" | "address" | "client"): string {
  if (partner) return `partner:${partner.id}`;
  if (per === "client") return "all";
  if (per === "viewer" && viewer.kind === "user") return `viewer:${sha256(viewer.userId).slice(0, 32)}`;
  return `address:${sha256(networkOf(clientAddress ?? "")).slice(0, 32)}`;
}

/** An IPv6 customer has a network of 2^64 addresses: its first half is who it is. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address.replace(/^::ffff:/i, "");
  const [head = "", tail] = address.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const whole =
    tail === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
  return whole.slice(0, 4).join(":");
}

function limited({ name }: Limit, retryAfterMs: number): GraphQLError {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return new GraphQLError(`Too much at once: the limit is on ${name}. Come again in ${seconds} s.`, {
    extensions: {
      code: "RATE_LIMITED",
      limit: name,
      retryAfterMs: Math.ceil(retryAfterMs),
      http: { status: 429, headers: new Map([["retry-after", String(seconds)]]) },
    },
  });
}
