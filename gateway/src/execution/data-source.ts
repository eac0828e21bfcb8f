import type { Notice } from "@novatech/graphql/viewer";
import type { TracePart } from "@novatech/kernel/trace";
import type { CacheLimit } from "../caching/cache-control.ts";
import type { GatewayRequest } from "../request.ts";
import type { SubgraphAnswer } from "./subgraph-error.ts";

/** One request of a plan to one subgraph. */
export type SubgraphFetch = {
  readonly query: string;
  /** The same as JSON, where it was made before. */
  readonly queryJson?: string;
  readonly kind: "query" | "mutation" | "subscription";
  readonly operationName: string | undefined;
  /** Without `representations`. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variable of that name, as the JSON text of a list. */
  readonly representations?: string;
  /** Its items, one JSON text each. */
  readonly representationTexts?: readonly string[];
  /** The part of a trace that this is. */
  readonly part?: TracePart;
};

/** What belongs to one execution of one operation, or of one event. */
export type ExecutionScope = {
  readonly request: GatewayRequest;
  /** Aborts at the deadline or when the client is gone. */
  readonly signal: AbortSignal;
  /** The rooms' contexts of this execution, by subgraph: one each, so that loaders batch across fetches. */
  readonly contexts: Map<string, object>;
  /** Told when a room shortens how long its part may be kept; null where nothing is kept. */
  readonly limitCaching: ((limit: CacheLimit) => void) | null;
  /** Told what a room says beside its answer; left out where nobody is told. */
  readonly notice?: (notice: RoomNotice) => void;
};

/** What a room says beside its answer, as it stands in `extensions.notices`. */
export type RoomNotice = Notice & { readonly room: string };

/** Events of a subscription in its owner's words. */
export type SubgraphEvents = AsyncIterable<SubgraphAnswer>;

/** A subgraph, in this process or behind HTTP. */
export type DataSource = {
  /** Never rejects for the subgraph's sake: a failure is an answer with errors. */
  readonly fetch: (fetch: SubgraphFetch, scope: ExecutionScope) => Promise<SubgraphAnswer>;
  /**
   * Begins a subscription. Rejects, or lets the first `next` reject, with a GraphQLError when it cannot.
   * Ends when the signal aborts; rejects from `next` when the subgraph goes away.
   */
  readonly subscribe: (fetch: SubgraphFetch, scope: ExecutionScope) => Promise<SubgraphEvents>;
  readonly stop: () => Promise<void>;
};

/** Finds the source of a subgraph that a plan names. */
export type SourceOf = (subgraph: string) => DataSource;

/** Documents already parsed, by text: plans ask the same few questions again and again. */
export const maxParsedDocuments = 5_000;
