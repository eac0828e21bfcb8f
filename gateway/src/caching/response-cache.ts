import { createHash } from "node:crypto";
import { anonymousViewer } from "@novatech/graphql/viewer";
import { type BoundedMap, createBoundedMap } from "@novatech/kernel/bounded-map";
import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { DocumentNode, ExecutionResult } from "graphql";
import { decideConditions } from "../execution/conditions.ts";
import type { PlannableOperation } from "../execution/operation.ts";
import { createInFlight } from "../execution/resilience/in-flight.ts";
import type { GatewayRequest } from "../request.ts";
import type { Generation } from "../supergraph.ts";
import type { AnswerCaching, CacheStatus } from "./answer-caching.ts";
import type { CacheLimit } from "./cache-control.ts";
import { policyOf } from "./policy.ts";
import type { PurgeLog } from "./purge-log.ts";
import type { SharedAnswers } from "./shared-answers.ts";
import { tagPrefix, withTagFields } from "./tagged-document.ts";
import { joinTags, rootFieldTags, takeTags } from "./tags.ts";

/** Runs an operation; `limit` is told what rooms say about keeping their parts. */
export type Run = (
  request: GatewayRequest,
  operation: PlannableOperation,
  limit: ((limit: CacheLimit) => void) | null,
) => Promise<ExecutionResult>;

/** Answers queries by GET out of what is kept, and keeps what may be. */
export type ResponseCache = {
  /** The answer, kept or run. Leaves on the request how long it may be kept (`caching`) and where it came from (`cacheStatus`). Rejects as `run` does. */
  readonly answer: (request: GatewayRequest, operation: PlannableOperation, run: Run) => Promise<ExecutionResult>;
  /** What is run to keep an operation's answer: it asks for what tags are made of, too. Null where none is kept. */
  readonly keptVariant: (operation: PlannableOperation) => PlannableOperation | null;
};

type Analysed = { readonly document: DocumentNode; readonly maxAgeSeconds: number };
type Made = {
  readonly result: ExecutionResult;
  readonly caching: AnswerCaching | null;
  readonly status: Exclude<CacheStatus, "none" | "memory" | "shared">;
};

/** Operations whose policies are kept, for each supergraph. */
const maxAnalysed = 2_000;
/** An answer with more objects than tags is taken back by some of them only: it is not kept long. */
const maxSecondsWhenCut = 60;
/** An answer that something is said about, for example that a spare engine made it. */
const maxSecondsWithNotices = 5;

const neverAborts = new AbortController().signal;

/**
 * The response cache between authorisation and planning. Only queries by GET whose every field has a hint, and nothing under an access rule: those are run for
 * nobody, without the viewer, tokens and address of who asked, so that no room can put anything of a viewer into what everybody gets. Equal ones
 * that come together run once. What has an error, a root field that is null (nothing tells when it appears) or a tag that was purged
 * meanwhile is answered and not kept.
 */
export function createResponseCache(options: {
  readonly purges: PurgeLog;
  /** Null: nothing is kept here beyond the request; equal requests in flight are still run once. */
  readonly shared: SharedAnswers | null;
  /** How long after its time an answer may be given while another is made, in seconds. */
  readonly staleSeconds: number;
  readonly onLookup: (status: CacheStatus) => void;
}): ResponseCache {
  const { purges, shared, staleSeconds } = options;
  const flights = createInFlight<Made | null>();
  const refreshes = createInFlight<Made | null>();
  const analysedBy = new WeakMap<Generation, { readonly id: string; readonly known: BoundedMap<string, Analysed> }>();

  const analyse = (operation: PlannableOperation): { readonly generationId: string; readonly analysed: Analysed } => {
    const { generation, document, written, coerced } = operation;
    let held = analysedBy.get(generation);
    if (!held) {
      const id = createHash("sha256").update(generation.sdl).digest("base64url").slice(0, 16);
      analysedBy.set(generation, (held = { id, known: createBoundedMap(maxAnalysed) }));
    }
    const key = `${operation.key}:${decideConditions(document, coerced)?.key ?? ""}`;
    let analysed = held.known.get(key);
    if (!analysed) {
      const { maxAgeSeconds, isPrivate } = policyOf(generation, written.document, written.operation, coerced);
      const isKept = maxAgeSeconds > 0 && !isPrivate;
      const tagged = isKept ? withTagFields(generation.apiSchema, generation.cacheHints.tags, document) : null;
      analysed = { document: tagged ?? document, maxAgeSeconds: tagged ? maxAgeSeconds : 0 };
      held.known.set(key, analysed);
    }
    return { generationId: held.id, analysed };
  };

  const make = async (
    key: string,
    at: string | null,
    request: GatewayRequest,
    operation: PlannableOperation,
    analysed: Analysed,
    run: Run,
  ): Promise<Made> => {
    const mark = purges.mark();
    let { maxAgeSeconds } = analysed;
    const limit = (said: CacheLimit): void => {
      maxAgeSeconds = said.isPrivate ? 0 : Math.min(maxAgeSeconds, Math.floor(said.maxAgeSeconds));
    };
    const tagged = taggedAs(operation, analysed);
    const result = await run(request, tagged, limit);
    // A fault in what only we asked for is none of the client's.
    if (result.errors?.some(({ path }) => path?.some((part) => String(part).startsWith(tagPrefix))))
      return { result: await run(request, operation, null), caching: null, status: "miss" };
    const { apiSchema, cacheHints } = operation.generation;
    const entities = takeTags(
      cacheHints.tags,
      result.data ?? {},
      (type) => cacheHints.hints.get(type)?.maxAge ?? Number.POSITIVE_INFINITY,
    );
    const isWhole = !result.errors && result.data && Object.values(result.data).every((value) => value !== null);
    if (!isWhole || maxAgeSeconds <= 0) return { result, caching: null, status: "miss" };
    const ofRoot = rootFieldTags(cacheHints.tags, apiSchema, operation.written, operation.coerced);
    const { tags, isCut } = joinTags(entities, ofRoot);
    if (isCut) maxAgeSeconds = Math.min(maxAgeSeconds, maxSecondsWhenCut);
    if (purges.hasMovedSince(mark, tags)) return { result, caching: null, status: "miss" };
    // What a room has something to say about is not as usual: soon it may be again.
    const notices = result.extensions?.["notices"];
    if (notices !== undefined) maxAgeSeconds = Math.min(maxAgeSeconds, maxSecondsWithNotices);
    const stale = notices === undefined ? staleSeconds : 0;
    if (shared && at !== null) {
      const body = JSON.stringify({ data: result.data, ...(notices === undefined ? {} : { extensions: { notices } }) });
      void shared.store(key, at, maxAgeSeconds + stale, { body, maxAgeSeconds, tags });
    }
    return { result, caching: { maxAgeSeconds, staleSeconds: stale, ageSeconds: 0, tags, mark }, status: "miss" };
  };

  const lookUpOrMake = async (
    key: string,
    request: GatewayRequest,
    operation: PlannableOperation,
    analysed: Analysed,
    run: Run,
  ): Promise<Made> => {
    const mark = purges.mark();
    const { found, at } = shared ? await shared.read(key) : { found: null, at: null };
    if (!found) return make(key, at, request, operation, analysed, run);
    const isStale = found.ageSeconds >= found.maxAgeSeconds;
    if (isStale) {
      const refresh = (): Promise<Made> => make(key, at, { ...request, clientGone: null }, operation, analysed, run);
      // Nobody waits for it; when it fails, the next who asks tries again.
      refreshes.share(key, neverAborts, refresh, () => null).catch(() => {});
    }
    const { maxAgeSeconds, tags, ageSeconds } = found;
    const caching = { maxAgeSeconds, staleSeconds, ageSeconds: Math.floor(ageSeconds), tags, mark };
    return { result: JSON.parse(found.body) as ExecutionResult, caching, status: isStale ? "stale" : "hit" };
  };

  return {
    keptVariant: (operation) => {
      if (operation.written.operation.operation !== "query") return null;
      const { analysed } = analyse(operation);
      return analysed.maxAgeSeconds > 0 ? taggedAs(operation, analysed) : null;
    },
    answer: async (request, operation, run) => {
      // Who may ask from some networks only gets answers that no cache gives to others.
      if (request.rules.policy.networks !== null) return run(request, operation, null);
      if (!request.mayBeCached || operation.written.operation.operation !== "query")
        return run(request, operation, null);
      const { analysed, generationId } = analyse(operation);
      if (analysed.maxAgeSeconds <= 0) return run(request, operation, null);
      const asked = `${generationId}:${operation.key}:${canonicalJson(operation.coerced)}`;
      const key = createHash("sha256").update(asked).digest("base64url");
      let isOurs = false;
      const made = await flights.share(
        key,
        request.clientGone ?? neverAborts,
        (signal) => {
          isOurs = true;
          return lookUpOrMake(key, asNobody(request, signal), operation, analysed, run);
        },
        () => null,
      );
      // The client has left: what it would get does not matter, and is made by nobody.
      if (!made) return run(request, operation, null);
      request.caching = made.caching;
      request.cacheStatus = isOurs ? made.status : "shared";
      options.onLookup(request.cacheStatus);
      return made.result;
    },
  };
}

const taggedAs = (operation: PlannableOperation, { document }: Analysed): PlannableOperation => ({
  ...operation,
  document,
  key: `${operation.key}:tags=1`,
});

/** The request without anybody in it. Signal: aborts when everybody who waits for the answer has left. */
const asNobody = (request: GatewayRequest, signal: AbortSignal): GatewayRequest => ({
  ...request,
  headers: {},
  partner: null,
  viewer: anonymousViewer,
  viewerUntil: null,
  watchViewer: null,
  clientAddress: null,
  clientGone: signal,
});
