import { Client, errors } from "@elastic/elasticsearch";
import { EngineUnavailableError } from "../../domain/engine-unavailable.ts";

/** How long a search may take before another engine answers, in milliseconds. */
export const searchTimeoutMs = 800;
/** The longest that anything may take. */
const longestMs = 300_000;

/** Where a cluster is and how one gets in. */
export type Cluster = {
  /** Addresses of nodes, with `user:password@` where the cluster asks for it. */
  readonly nodes: readonly string[];
  /** Instead of user and password. */
  readonly apiKey: string | null;
  /** The certificate (PEM) that signed the nodes'; null for those the system trusts. */
  readonly authority: string | null;
};

/** Clients of one cluster. Nothing is sent yet. */
export type Clients = {
  /** For who waits for an answer. */
  readonly searching: Client;
  /** For writing and looking after: name the time of each request. With connections of its own, so that searches wait for no bulk. */
  readonly keeping: Client;
};

/**
 * Clients of a cluster. A node that cannot be connected to is left out for a while and another is asked; one that does not answer in time is not
 * asked twice: the time is over. Two of them also because the client's time is the longest any of its requests gets.
 */
export const createClients = (cluster: Cluster): Clients => ({
  searching: createClient(cluster, searchTimeoutMs, Math.min(2, cluster.nodes.length - 1)),
  // What failed is brought again by who knows how much at once.
  keeping: createClient(cluster, longestMs, 0),
});

const createClient = (cluster: Cluster, requestTimeout: number, maxRetries: number): Client =>
  new Client({
    nodes: [...cluster.nodes],
    requestTimeout,
    maxRetries,
    // Questions are small, and the network is near.
    compression: false,
    enableMetaHeader: false,
    ...(cluster.apiKey === null ? {} : { auth: { apiKey: cluster.apiKey } }),
    ...(cluster.authority === null ? {} : { tls: { ca: cluster.authority } }),
  });

/**
 * What is wrong with Elasticsearch itself, as an EngineUnavailableError; a refused question, which is our fault, as an Error. Without the client's
 * error as a cause: it holds the whole request, which may be megabytes and is nobody's business in a log.
 */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof errors.ElasticsearchClientError)) return error;
  const status = error instanceof errors.ResponseError ? (error.statusCode ?? 0) : null;
  const why = `${error.name}: ${error.message.slice(0, 300)}`;
  // 401 and 403: it will not let us in. 404: there is no index yet.
  if (status !== null && status < 500 && ![401, 403, 404, 408, 429].includes(status))
    return new Error(`Elasticsearch refused the request (${status}): ${why}`);
  return new EngineUnavailableError(`Elasticsearch cannot answer: ${why}`, { isBusy: status === 429 });
}
