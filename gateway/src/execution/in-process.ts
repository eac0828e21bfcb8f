import type { RoomRequest } from "@novatech/graphql/viewer";
import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { asPart, failureOf, streamWithin, withinPart } from "@novatech/kernel/trace";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  parse,
  subscribe,
} from "graphql";
import { toRoomRequest } from "../request.ts";
import { type DataSource, type ExecutionScope, maxParsedDocuments, type SubgraphFetch } from "./data-source.ts";
import type { ExecutionObserver } from "./observer.ts";
import { answerInPlaceOf, type SubgraphAnswer } from "./subgraph-error.ts";

/** A subgraph in this process: its executable schema and what makes the context of one operation. */
export type InProcessRoom = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly contextFor: (request: RoomRequest) => object;
  /** Rejects with what is missing. */
  readonly health?: () => Promise<void>;
};

/** Calls a room by function call: no HTTP, no JSON, each operation text parsed once. */
export function createInProcessSource(room: InProcessRoom, observer: ExecutionObserver): DataSource {
  const documents = createBoundedMap<string, DocumentNode>(maxParsedDocuments);
  const parsed = (query: string): DocumentNode => {
    let document = documents.get(query);
    if (!document) documents.set(query, (document = parse(query, { noLocation: true })));
    return document;
  };

  const contextOf = (scope: ExecutionScope): object => {
    let context = scope.contexts.get(room.name);
    if (!context) {
      const { limitCaching, notice } = scope;
      context = room.contextFor({
        ...toRoomRequest(scope.request),
        ...(limitCaching ? { limitCaching } : {}),
        ...(notice ? { notice: (said) => notice({ room: room.name, ...said }) } : {}),
      });
      scope.contexts.set(room.name, context);
    }
    return context;
  };

  return {
    fetch: async (fetch, scope) => {
      const document = parsed(fetch.query);
      // What loaders read before a mutation may be stale after it, in any room.
      if (fetch.kind === "mutation") scope.contexts.clear();
      const startedAtMs = performance.now();
      const run = async (): Promise<ExecutionResult> =>
        execute({
          schema: room.schema,
          document,
          contextValue: contextOf(scope),
          variableValues: variablesOf(fetch),
        });
      const about = { "novatech.room": room.name, "graphql.operation.type": fetch.kind };
      const { part } = fetch;
      const running = part ? withinPart(part, () => asPart("room", about, run)) : Promise.resolve().then(run);
      const result = await untilAborted(running, scope.signal);
      const durationMs = performance.now() - startedAtMs;
      if (result === "aborted") {
        observer.fetched(room.name, "timeout", durationMs);
        return answerInPlaceOf(room.name, "timeout", document, scope.signal.reason);
      }
      observer.fetched(room.name, result.errors ? "errors" : "ok", durationMs);
      return toAnswer(result);
    },
    subscribe: async (fetch, scope) => {
      const about = { "novatech.room": room.name, "graphql.operation.type": fetch.kind };
      const part = fetch.part?.begin("room", about);
      const open = async () =>
        subscribe({
          schema: room.schema,
          document: parsed(fetch.query),
          contextValue: contextOf(scope),
          variableValues: variablesOf(fetch),
        });
      const result = await (part ? withinPart(part, open) : open());
      if (!(Symbol.asyncIterator in result)) {
        const error = toAnswer(result).errors?.[0] ?? new GraphQLError("no stream");
        part?.end(failureOf(error));
        throw error;
      }
      return withAbort(part ? streamWithin(part, result) : result, scope.signal);
    },
    stop: () => Promise.resolve(),
  };
}

/** Entities travel between rooms as JSON even inside one process: a Date of one room must not reach the other as a Date. */
function variablesOf({ variables, representations }: SubgraphFetch): Record<string, unknown> {
  return representations === undefined ? variables : { ...variables, representations: JSON.parse(representations) };
}

async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | "aborted"> {
  if (signal.aborted) return "aborted";
  let stop: () => void = () => {};
  const aborted = new Promise<"aborted">((resolve) => {
    stop = () => resolve("aborted");
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
    // The room goes on; nobody listens any more when it fails later.
    void work.catch(() => {});
  }
}

/** Errors of values (a scalar only the room can check) are the caller's, and graphql-js gives them no code. */
function toAnswer(result: ExecutionResult): SubgraphAnswer {
  if (!result.errors) return result as SubgraphAnswer;
  const errors = result.errors.map((error) =>
    isValueError(error)
      ? new GraphQLError(error.message, {
          path: error.path ?? null,
          extensions: { ...error.extensions, code: "BAD_USER_INPUT" },
        })
      : error,
  );
  return { data: result.data ?? null, errors };
}

const valueKinds = /^(VariableDefinition|Argument|Variable|ListValue|ObjectValue|\w+Value)$/;

function isValueError(error: GraphQLError): boolean {
  const kind = error.nodes?.[0]?.kind;
  return error.extensions["code"] === undefined && kind !== undefined && valueKinds.test(kind);
}

/** The stream, ended from outside: `return` of an async generator would wait for the event that is not coming. */
function withAbort(events: AsyncIterable<ExecutionResult>, signal: AbortSignal): AsyncIterable<SubgraphAnswer> {
  return {
    [Symbol.asyncIterator]: () => {
      const source = events[Symbol.asyncIterator]();
      const end = { done: true, value: undefined } as const;
      const close = () => void Promise.resolve(source.return?.()).catch(() => {});
      signal.addEventListener("abort", close, { once: true });
      return {
        next: async () => {
          const next = await untilAborted(source.next(), signal);
          if (next === "aborted") return end;
          if (next.done === true) {
            signal.removeEventListener("abort", close);
            return end;
          }
          return { done: false, value: toAnswer(next.value) };
        },
        return: async () => {
          signal.removeEventListener("abort", close);
          close();
          return end;
        },
      };
    },
  };
}
