import type { ApolloServerPlugin } from "@apollo/server";
import { traceResolvers } from "@novatech/graphql/trace-resolvers";
import { currentPart, type TracePart, withinPart } from "@novatech/kernel/trace";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Tracing } from "./tracing.ts";

/** Goes on with the traces of who asks a room over HTTP: a part for each request, below it those of resolvers and of what they ask. */
export function traceRequests(
  http: FastifyInstance,
  room: { readonly name: string; readonly schema: GraphQLSchema },
  tracing: Tracing,
): void {
  traceResolvers(room.schema);
  const parts = new WeakMap<object, TracePart>();
  http.addHook("preHandler", (request, _reply, done) => {
    const { traceparent } = request.headers;
    const part = tracing.continued("room", typeof traceparent === "string" ? traceparent : undefined);
    if (!part) return done();
    parts.set(request, part);
    withinPart(part, done);
  });
  // What was refused before it was an operation ends here.
  http.addHook("onResponse", (request, { statusCode }, done) => {
    parts.get(request)?.end(statusCode < 400 ? undefined : `HTTP_${statusCode}`, { "novatech.room": room.name });
    done();
  });
}

/** Ends the part of a request with what came of its operation. */
export const endsPart = (room: string): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ errors, operation }) => {
      const [error] = errors ?? [];
      const said = error?.extensions["code"];
      const code = typeof said === "string" ? said : "INTERNAL_SERVER_ERROR";
      const about = { "novatech.room": room, "graphql.operation.type": operation?.operation ?? "" };
      currentPart()?.end(error && code, about);
    },
  }),
});
