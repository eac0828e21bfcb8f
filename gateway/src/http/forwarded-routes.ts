import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Pool } from "undici";
import type { Logger } from "pino";

const maxBodyBytes = 64 * 1024;
const timeoutMs = 15_000;
/** Of one connection, and not of the request: RFC 9110 §7.6.1. */
const hopByHop = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "host",
];

/** Routes that a room answers, and the end of the connections to it. */
export type ForwardedRoutes = {
  readonly routes: (http: FastifyInstance) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Hands requests for `paths` on to the room at `url`, where it runs in a process of its own: to one address, people and clients talk to this gateway only.
 * `close` ends the connections. While the room does not answer, clients get 503 with what `away` says.
 */
export function createForwardedRoutes(options: {
  readonly url: string;
  readonly paths: readonly string[];
  readonly away: string;
  readonly logger: Logger;
}): ForwardedRoutes {
  const { origin } = new URL(options.url);
  const pool = new Pool(origin, { connections: 64, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const forward = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      const answer = await pool.request({
        path: request.raw.url ?? "/",
        method: request.method as "GET" | "POST",
        headers: headersOf(request),
        body: Buffer.isBuffer(request.body) ? request.body : null,
      });
      // Who may read it in a browser is for the room to say: it knows the clients.
      for (const name of Object.keys(reply.getHeaders()))
        if (name.startsWith("access-control-")) reply.removeHeader(name);
      for (const [name, value] of Object.entries(answer.headers))
        if (value !== undefined && !hopByHop.includes(name)) reply.header(name, value);
      return await reply.code(answer.statusCode).send(answer.body);
    } catch (err) {
      options.logger.error({ err, paths: options.paths }, "the room behind these paths does not answer");
      return reply.code(503).header("retry-after", "5").send({
        error: "temporarily_unavailable",
        error_description: options.away,
      });
    }
  };
  return {
    routes: async (http) => {
      http.removeAllContentTypeParsers();
      http.addContentTypeParser(
        "*",
        { parseAs: "buffer", bodyLimit: maxBodyBytes },
        async (_request: unknown, body: string | Buffer) => body,
      );
      for (const url of options.paths) http.route({ method: ["GET", "POST"], url, handler: forward });
    },
    close: () => pool.close(),
  };
}

function headersOf(request: FastifyRequest): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !hopByHop.includes(name) && name !== "accept-encoding" && name !== "content-length")
      headers[name] = value;
  // The room believes us where the client is, and nobody else: what a client wrote here is gone.
  return {
    ...headers,
    "x-forwarded-for": request.ip,
    "x-forwarded-host": request.host,
    "x-forwarded-proto": request.protocol,
  };
}
