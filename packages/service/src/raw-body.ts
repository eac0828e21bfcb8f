import type { FastifyInstance } from "fastify";

/**
 * A scope whose requests come as the bytes they were sent as, whatever their content type says: for callers that sign bytes. `bodyLimit` in
 * bytes; a longer body is refused with 413. The body is a Buffer where there is one.
 */
export const withRawBodies = async (
  http: FastifyInstance,
  bodyLimit: number,
  addRoutes: (scope: FastifyInstance) => void,
): Promise<void> => {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit }, async (_request: unknown, body: unknown) => body);
    addRoutes(scope);
  });
};
