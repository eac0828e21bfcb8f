import type { GatewayInterface } from "@apollo/server-gateway-interface";
import type { PartnerTokens } from "@novatech/service/partner-tokens";
import type { TokenVerifier } from "@novatech/service/token-verifier";
import type { Tracing } from "@novatech/service/tracing/tracing";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import { createApolloGateway } from "./apollo-gateway.ts";
import { type CacheOptions, cacheOptionsOf } from "./caching/options.ts";
import { createPurgeLog, type PurgeLog } from "./caching/purge-log.ts";
import { createResponseCache } from "./caching/response-cache.ts";
import { createRedisAnswers } from "./caching/shared-answers.ts";
import { type ClientBooks, openClientBooks } from "./clients/client-books.ts";
import { noPartners, type PartnerDirectory } from "./clients/partners.ts";
import { createRegisteredTexts, type RegisteredTextsOptions } from "./clients/registered-texts.ts";
import { createPlanWarmer } from "./clients/warm-plans.ts";
import { createExecutor, type Executor } from "./execution/executor.ts";
import type { InProcessRoom } from "./execution/in-process.ts";
import { isPlannable } from "./execution/operation.ts";
import { createMetricsObserver } from "./execution/observe.ts";
import type { ExecutionObserver } from "./execution/observer.ts";
import { createLoad, type Load, type LoadOptions } from "./execution/resilience/load.ts";
import { createOperationPlanner } from "./execution/plan.ts";
import { type PartialResilience, resilienceOf } from "./execution/resilience/options.ts";
import { createSources } from "./execution/sources.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { type PlanningOptions, planningOptionsOf } from "./planning/options.ts";
import { createPlanner } from "./planning/planner.ts";
import { createAccessLogPlugin } from "./plugins/access-log.ts";
import { createAuthorizationPlugin, type PolicyCheck } from "./plugins/authorization.ts";
import { createCacheHeadersPlugin } from "./plugins/cache-headers.ts";
import { createClientPlugin } from "./plugins/client.ts";
import { createDemandControlPlugin } from "./plugins/demand-control.ts";
import { createErrorMaskPlugin } from "./plugins/error-mask.ts";
import { createLimitsPlugin, type TextLimits } from "./plugins/limits.ts";
import { createLoadSheddingPlugin } from "./plugins/load-shedding.ts";
import { createMetricsPlugin } from "./plugins/metrics.ts";
import { createOperationPlugin } from "./plugins/operation.ts";
import { createNetworksPlugin } from "./plugins/networks.ts";
import { createOverrideLabelsPlugin, type OverrideCheck } from "./plugins/override-labels.ts";
import { createPartnerPlugin } from "./plugins/partner.ts";
import { createRateLimitPlugin } from "./plugins/rate-limit.ts";
import { createTracingPlugin } from "./plugins/tracing.ts";
import { createViewerPlugin } from "./plugins/viewer.ts";
import { createNetworks, type Networks } from "./http/networks.ts";
import { createLocalQuota } from "./quota/local-quota.ts";
import { createRedisQuota } from "./quota/redis-quota.ts";
import { createSharedQuota } from "./quota/shared-quota.ts";
import { connectRedis } from "./redis.ts";
import { createGatewayRequest } from "./request.ts";
import { type StreamOptions, streamOptionsOf } from "./subscriptions/options.ts";
import { createSubscriber, type Subscriber } from "./subscriptions/subscriber.ts";
import { createSupergraphHolder, type Scalars, type SupergraphHolder } from "./supergraph.ts";

/** What a gateway is made of. It knows no room: they are data here. */
export type GatewayOptions = {
  /** The composed schema. */
  readonly supergraphSdl: string;
  /** Subgraphs that are called by function call. Default none. */
  readonly rooms?: readonly InProcessRoom[] | undefined;
  /** Addresses by subgraph name, or a function that knows them; they go before those in the supergraph. Default none. */
  readonly httpSubgraphUrls?: Readonly<Record<string, string>> | ((subgraph: string) => string | undefined) | undefined;
  /** Without `verifyService` there are no client-credentials tokens of partners. */
  readonly tokenVerifier: Pick<TokenVerifier, "verify"> & Partial<Pick<TokenVerifier, "verifyService">>;
  readonly logger: Logger;
  /** Where the line of each operation goes. Default: `logger`. */
  readonly accessLogger?: Logger | undefined;
  readonly registry: Registry;
  /** Says whether a `@policy` holds. Default: none does. */
  readonly isPolicyAllowed?: PolicyCheck | undefined;
  /** Says whether a label of `@override(from:, label:)` holds that is no percentage. Default: none does. */
  readonly isOverrideActive?: OverrideCheck | undefined;
  /** Limits on an operation's text, each with its default in plugins/limits.ts. */
  readonly limits?: Partial<TextLimits> | undefined;
  /** What each client may send. Default: every client anything. The gateway stops it when it stops. */
  readonly clients?: ClientBooks | undefined;
  /** Who is a partner. Default nobody. */
  readonly partners?: PartnerDirectory | undefined;
  /** Tells rooms over HTTP which partner asks; its keys stand at `/.well-known/partner-jwks.json`. Default: they take partners for nobody. */
  readonly partnerTokens?: PartnerTokens | undefined;
  /** Where quotas and rates are counted for all processes: `redis://…`, or nodes of a cluster with commas between them. Default: each process counts for itself. */
  readonly redisUrl?: string | undefined;
  /** Whether every answer that no cache keeps tells its cost; else those that ask by `x-graphql-cost: 1`. Default false. */
  readonly showsCost?: boolean | undefined;
  /** The length of a list of which the schema says nothing, for costs. Default 10. */
  readonly defaultListSize?: number | undefined;
  /** Where texts registered at run time are shared with other processes: as `redisUrl`. Default: each process keeps its own. */
  readonly redisCacheUrl?: string | undefined;
  /** Whether who sends `apollo-expose-query-plan: true` gets the plan in the answer's extensions. Default false. */
  readonly showsPlans?: boolean | undefined;
  /** Where traces go. Default nowhere. The gateway stops it when it stops. */
  readonly tracing?: Tracing | undefined;
  /** How answers are kept, each with its default in caching/options.ts. What processes share is at `redisCacheUrl`. */
  readonly caching?: Partial<CacheOptions> | undefined;
  /** How many texts registered at run time are kept, and how long, each with its default in clients/registered-texts.ts. */
  readonly registeredTexts?: Omit<RegisteredTextsOptions, "redis"> | undefined;
  /** Longest time for one operation, or for one event of a subscription. Default 10,000 ms. */
  readonly deadlineMs?: number | undefined;
  /** Longest wait for one answer of a subgraph over HTTP, and for its handshake. Default 5,000 ms. */
  readonly subgraphTimeoutMs?: number | undefined;
  /** Connections to one subgraph over HTTP. Default 64. */
  readonly subgraphConnections?: number | undefined;
  /** Longest answer of a subgraph over HTTP. Default 16 MiB. */
  readonly maxSubgraphAnswerBytes?: number | undefined;
  /** Retry, breaker, bulkhead and sharing of requests to subgraphs over HTTP, each with its defaults in execution/resilience/. */
  readonly resilience?: PartialResilience | undefined;
  /** Operations in flight above which new ones are refused. Default: see execution/resilience/load.ts. */
  readonly load?: Partial<LoadOptions> | undefined;
  /** How subscriptions are bounded and kept going, each with its default in subscriptions/options.ts. */
  readonly streams?: Partial<StreamOptions> | undefined;
  /** How plans are made beside the event loop, each with its default in planning/options.ts. */
  readonly planning?: Partial<PlanningOptions> | undefined;
  /** Plans kept for each supergraph. Default 2,000. */
  readonly maxPlans?: number | undefined;
  /** Scalars of one's own whose values are checked before anybody is asked. Default none: rooms refuse what is wrong. */
  readonly scalars?: Scalars | undefined;
  /** Addresses and networks that alone may read the schema, and metrics where HTTP serves them. Default every address. */
  readonly internalNetworks?: readonly string[] | undefined;
  /** Whether errors name nothing of the schema that was not asked for. Default: where there is no introspection. */
  readonly hidesSchema?: boolean | undefined;
  /** Whether clients may read the schema. Default true. */
  readonly introspection?: boolean | undefined;
};

/** The pipeline with everything it needs, without a transport. */
export type Gateway = {
  readonly pipeline: Pipeline;
  /** For Apollo Server. */
  readonly apolloGateway: GatewayInterface;
  /** For transports that are not Apollo Server's. */
  readonly subscriber: Subscriber;
  readonly supergraph: SupergraphHolder;
  /** Queries and mutations in flight. */
  readonly load: Pick<Load, "isShedding" | "inFlight">;
  /** Who may read metrics and the schema; null: everybody. */
  readonly internal: Networks | null;
  /** Starts what plans, and plans what manifests list. Resolves when all is planned. */
  readonly warmUp: () => Promise<void>;
  /** What was taken back from this process's caches. */
  readonly purges: PurgeLog;
  /** Takes back every kept answer with one of these tags, here and in Redis. Rejects when Redis cannot be told. */
  readonly purge: (tags: readonly string[]) => Promise<void>;
  readonly caching: CacheOptions;
  readonly observer: ExecutionObserver;
  /** Closes connections to subgraphs and Redis. */
  readonly stop: () => Promise<void>;
};

/** Puts the gateway together. Throws what is wrong with the supergraph, or which subgraph has no address. */
export function createGateway(options: GatewayOptions): Gateway {
  const { logger, registry, httpSubgraphUrls: urls = {} } = options;
  const load = createLoad(options.load);
  const clients = options.clients ?? openClientBooks();
  const cache = options.redisCacheUrl === undefined ? null : connectRedis({ url: options.redisCacheUrl, logger });
  const texts = createRegisteredTexts({ ...options.registeredTexts, ...(cache ? { redis: cache } : {}) });
  const internal = options.internalNetworks?.length ? createNetworks(options.internalNetworks) : null;
  const counting = options.redisUrl === undefined ? null : connectRedis({ url: options.redisUrl, logger });
  const quota = createSharedQuota({
    shared: counting ? createRedisQuota({ redis: counting }) : null,
    local: createLocalQuota(),
    registry,
  });
  const authorization = createAuthorizationPlugin(
    options.isPolicyAllowed ? { isPolicyAllowed: options.isPolicyAllowed } : {},
  );
  const overrideLabels = createOverrideLabelsPlugin(options);
  const caching = cacheOptionsOf(options.caching);
  const tracing = options.tracing ?? null;
  const pipeline = createPipeline([
    createTracingPlugin({ tracing }), // outermost: a trace holds everything else
    createAccessLogPlugin({ logger: options.accessLogger ?? logger }), // next, so that its end comes late: it sees what all others did
    createMetricsPlugin({ registry }), // as near to the whole as the log
    createCacheHeadersPlugin(caching), // before anything can refuse: refusals must not be cached either
    createClientPlugin({ clients }), // before the viewer, so that refused tokens are counted for a program
    createLoadSheddingPlugin({ load }), // before anything that costs: refusing must be cheap when it is needed
    createPartnerPlugin({
      ...options,
      clients,
      partners: options.partners ?? noPartners,
      partnerTokens: options.partnerTokens ?? null,
    }), // before the viewer: a partner's token is no user's, and a user's beside a key goes before
    createViewerPlugin(options), // before the operation: nobody with a bad token registers texts
    createNetworksPlugin({ internal }), // once it is known who asks: the list is that of a client
    createOperationPlugin({ texts, registry }), // gives the text its limits are about
    createLimitsPlugin(options.limits ? { limits: options.limits } : {}), // before the parser, validation and planner, whose work it bounds
    overrideLabels, // before planning, which asks where a field is now
    authorization, // before planning: what is taken out is never asked for
    createDemandControlPlugin({
      registry,
      isShown: options.showsCost ?? false,
      ...(options.defaultListSize === undefined ? {} : { defaultListSize: options.defaultListSize }),
    }), // of what authorisation left, and before planning, which a costly operation must not reach
    createRateLimitPlugin({ quota }), // by the cost that was estimated
    createErrorMaskPlugin({ logger }), // last: whatever the others add passes it
  ]);
  const observer = createMetricsObserver(registry);
  const connections = options.subgraphConnections ?? 64;
  const sources = createSources({
    isTraced: tracing !== null,
    rooms: options.rooms ?? [],
    httpUrls: typeof urls === "function" ? urls : (name) => urls[name],
    http: {
      timeoutMs: options.subgraphTimeoutMs ?? 5_000,
      connections,
      maxAnswerBytes: options.maxSubgraphAnswerBytes ?? 16 * 1024 * 1024,
      resilience: resilienceOf(options.resilience, connections),
    },
    observer,
  });
  const supergraph = createSupergraphHolder({
    sdl: options.supergraphSdl,
    check: sources.check,
    scalars: options.scalars,
    ...(options.maxPlans === undefined ? {} : { maxPlans: options.maxPlans }),
  });
  const planner = createPlanner({ planning: planningOptionsOf(options.planning), logger, registry });
  supergraph.onSwap(planner.prepare);
  const planOf = createOperationPlanner(planner, observer);
  const deadlineMs = options.deadlineMs ?? 10_000;
  const purges = createPurgeLog();
  const shared = cache
    ? createRedisAnswers({ redis: cache, logger, bytesPerMinute: caching.sharedBytesPerMinute })
    : null;
  // What any process purges is old in this one, too.
  shared?.onPurge(purges.purge);
  const responseCache = createResponseCache({ ...caching, purges, shared, onLookup: observer.lookedUp });
  const executor: Executor = createExecutor({
    pipeline,
    sources,
    observer,
    planOf,
    load,
    cache: responseCache,
    showsPlans: options.showsPlans ?? false,
    deadlineMs,
  });
  const planWarmer = createPlanWarmer({
    supergraph,
    clients,
    // As somebody sees it for whom every rule holds, and as nobody in particular does; each as it is answered, and as it is kept.
    variantsOf: async (written) => {
      const nobody = createGatewayRequest({ id: "warm", transport: "http", headers: {}, params: {} });
      const operation = (await overrideLabels.onOperation?.(nobody, written)) ?? written;
      const theirs = await authorization.onOperation?.(nobody, operation);
      const variants = theirs === undefined || theirs === operation ? [operation] : [operation, theirs];
      return variants.flatMap((one) => {
        const kept = isPlannable(one) ? responseCache.keptVariant(one) : null;
        return kept ? [one, kept] : [one];
      });
    },
    plan: async (operation) => void (await planOf(operation, "beforehand")),
    logger,
    registry,
  });
  const subscriber = createSubscriber({
    pipeline,
    sources,
    observer,
    planOf,
    executor,
    supergraph,
    authorize: async (request, operation) => (await authorization.onOperation?.(request, operation)) ?? operation,
    deadlineMs,
    streams: streamOptionsOf(options.streams),
    introspection: options.introspection ?? true,
    hidesSchema: options.hidesSchema ?? options.introspection === false,
  });
  return {
    pipeline,
    load,
    warmUp: () => {
      planner.prepare(supergraph.current());
      return planWarmer.start();
    },
    internal,
    supergraph,
    purges,
    purge: async (tags) => {
      purges.purge(tags);
      await shared?.purge(tags);
    },
    caching,
    observer,
    apolloGateway: createApolloGateway(supergraph, executor),
    subscriber,
    stop: async () => {
      subscriber.stop();
      planWarmer.stop();
      clients.stop();
      shared?.close();
      cache?.disconnect();
      counting?.disconnect();
      await planner.stop();
      await sources.stop();
      await tracing?.stop();
    },
  };
}
