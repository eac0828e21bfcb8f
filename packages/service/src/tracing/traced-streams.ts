import { streamWithin, type TracePart, withinPart } from "@novatech/kernel/trace";
import { type ExecutionArgs, type ExecutionResult, subscribe } from "graphql";
import type { Tracing } from "./tracing.ts";

/** Goes on with the traces of who subscribes to a room over graphql-ws. */
export type TracedStreams = {
  /** The same context, which from now on stands for the trace that the operation's `extensions.traceparent` names, if that is kept. */
  readonly begin: <Context extends object>(context: Context, extensions: unknown) => Context;
  /** As graphql's, with a part for the stream, below it those of the resolvers of each event and of what they ask. */
  readonly subscribe: (operation: ExecutionArgs) => Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
};

/** An operation tells its trace in its extensions: a socket has headers once only, and many streams. */
export function traceStreams(room: string, tracing: Tracing): TracedStreams {
  const parts = new WeakMap<object, TracePart>();
  return {
    begin: (context, extensions) => {
      const { traceparent } = (extensions ?? {}) as { readonly traceparent?: unknown };
      const part = tracing.continued("room", typeof traceparent === "string" ? traceparent : undefined);
      if (part) parts.set(context, part);
      return context;
    },
    subscribe: async (operation) => {
      const part = parts.get(operation.contextValue as object);
      if (!part) return subscribe(operation);
      const about = { "novatech.room": room, "graphql.operation.type": "subscription" };
      const stream = await withinPart(part, async () => subscribe(operation));
      if (Symbol.asyncIterator in stream) return streamWithin(withAttributes(part, about), stream);
      const code = stream.errors?.[0]?.extensions["code"];
      part.end(typeof code === "string" ? code : "INTERNAL_SERVER_ERROR", about);
      return stream;
    },
  };
}

const withAttributes = (part: TracePart, about: Parameters<TracePart["end"]>[1]): TracePart => ({
  traceparent: part.traceparent,
  begin: part.begin,
  end: (failure) => part.end(failure, about),
});
