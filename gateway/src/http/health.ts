import type { FastifyInstance } from "fastify";
import type { Networks } from "./networks.ts";
import type { Registry } from "prom-client";

/** Something that must work before requests may come. Rejects with what is missing. */
export type HealthCheck = { readonly name: string; readonly check: () => Promise<void> };

/** Longest wait for one check: a check that hangs is a check that fails. */
const checkTimeoutMs = 2_000;

/**
 * `/health/live`: the process answers. `/health/ready`: every check resolves and nothing is stopping; else 503 and what is missing.
 * `/metrics`: Prometheus. None of them is for the public: an ingress keeps them inside.
 */
export function addHealthRoutes(
  http: FastifyInstance,
  options: {
    readonly checks: readonly HealthCheck[];
    readonly isStopping: () => boolean;
    readonly registry: Registry;
    /** Who may read the metrics. Default every address. */
    readonly internal?: Networks | null;
  },
): void {
  http.get("/health/live", async () => ({ status: "alive" }));
  http.get("/health/ready", async (_request, reply) => {
    const missing = options.isStopping()
      ? [{ name: "gateway", reason: "it is stopping" }]
      : await failing(options.checks);
    void reply.header("cache-control", "no-store");
    if (missing.length === 0) return { status: "ready" };
    return reply.code(503).send({ status: "not ready", missing });
  });
  http.get("/metrics", async (request, reply) => {
    if (options.internal && !options.internal(request.ip)) return reply.callNotFound();
    void reply.header("content-type", options.registry.contentType);
    return options.registry.metrics();
  });
}

async function failing(checks: readonly HealthCheck[]) {
  const results = await Promise.all(
    checks.map(async ({ name, check }) => {
      try {
        await within(check(), checkTimeoutMs);
        return [];
      } catch (error) {
        return [{ name, reason: error instanceof Error ? error.message : String(error) }];
      }
    }),
  );
  return results.flat();
}

async function within(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
