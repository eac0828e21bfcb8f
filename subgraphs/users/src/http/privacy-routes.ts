import type { FastifyInstance } from "fastify";

/** Where archives are fetched. The gateway shows it under the same path. */
export const archivePath = "/privacy/exports";

/** `GET /privacy/exports/<secret>`: the archive of a link, once, as a file. Anything else is a 404 that says what to do. */
export const createPrivacyRoutes =
  (take: (secret: string) => Promise<{ readonly requestId: string; readonly text: string } | null>) =>
  async (http: FastifyInstance): Promise<void> => {
    http.get<{ Params: { secret: string } }>(`${archivePath}/:secret`, async ({ params }, reply) => {
      // Neither kept by anything in between nor told to whatever is opened next.
      reply.header("cache-control", "no-store").header("referrer-policy", "no-referrer");
      const archive = await take(params.secret);
      if (archive === null)
        return reply
          .code(404)
          .type("text/plain; charset=utf-8")
          .send("This link was used, or its time is over. dataExportLinkCreate makes another one in your account.\n");
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="novatech-${archive.requestId}.json"`)
        .send(archive.text);
    });
  };
