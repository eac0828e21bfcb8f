import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";

const path = "/graphiql";

/** What the page loads, out of the packages: nothing comes from another site. */
const assets = {
  "react.js": ["react", "umd/react.production.min.js", "text/javascript"],
  "react-dom.js": ["react-dom", "umd/react-dom.production.min.js", "text/javascript"],
  "graphql-ws.js": ["graphql-ws", "umd/graphql-ws.min.js", "text/javascript"],
  "graphiql.js": ["graphiql", "dist/index.umd.js", "text/javascript"],
  "graphiql.css": ["graphiql", "dist/style.css", "text/css"],
} as const satisfies Record<string, readonly [packageName: string, file: string, type: string]>;

/**
 * GraphiQL at /graphiql, for machines without internet (Apollo Sandbox loads itself from Apollo). Files are read from their packages when they are
 * first wanted. Subscriptions go over graphql-transport-ws.
 */
export function addGraphiqlRoutes(http: FastifyInstance, graphqlPath: string): void {
  const require = createRequire(import.meta.url);
  for (const [name, [packageName, file, type]] of Object.entries(assets)) {
    const read = once(() => readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), file)));
    http.get(`${path}/${name}`, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header("cache-control", "max-age=3600").send(read()),
    );
  }
  http.get(path, (request, reply) => {
    const nonce = randomBytes(16).toString("hex");
    reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy(nonce, request.host) } });
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(page(graphqlPath, nonce));
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const policy = (nonce: string, host: string): Record<string, string[]> => ({
  "default-src": ["'none'"],
  "script-src": ["'self'", `'nonce-${nonce}'`],
  // The editor writes styles into its lines.
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["data:"],
  "font-src": ["data:"],
  "connect-src": ["'self'", `ws://${host}`, `wss://${host}`],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
});

const page = (graphqlPath: string, nonce: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>GraphiQL</title>
    <link rel="stylesheet" href="${path}/graphiql.css" />
    <style>html, body, #graphiql { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="graphiql"></div>
    <script src="${path}/react.js"></script>
    <script src="${path}/react-dom.js"></script>
    <script src="${path}/graphql-ws.js"></script>
    <script src="${path}/graphiql.js"></script>
    <script nonce="${nonce}">
      const socket = new URL(${JSON.stringify(graphqlPath)}, location.href);
      socket.protocol = socket.protocol.replace("http", "ws");
      const fetcher = GraphiQL.createFetcher({
        url: ${JSON.stringify(graphqlPath)},
        wsClient: graphqlWs.createClient({ url: socket.href }),
      });
      ReactDOM.createRoot(document.getElementById("graphiql")).render(React.createElement(GraphiQL, { fetcher }));
    </script>
  </body>
</html>
`;
