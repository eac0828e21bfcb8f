import type { FastifyInstance } from "fastify";
import type { RoomDeps } from "@novatech/service/room";
import { paths } from "../oidc/paths.ts";
import type { OutsideLogIn } from "../use-cases/ports-outside.ts";
import { readCookie } from "./cookies.ts";
import { pageHeaders } from "./pages/layout.ts";
import { faultPage } from "./pages/provider-pages.ts";

/** Where outside issuers send people back to. */
export function addOutsideRoutes(
  http: FastifyInstance,
  options: { readonly issuer: URL; readonly outside: OutsideLogIn; readonly logger: RoomDeps["logger"] },
): void {
  const { issuer, outside, logger } = options;
  http.get<{ Params: { issuer: string } }>(`${paths.callback}/:issuer`, async (request, reply) => {
    const url = new URL(request.raw.url ?? "/", issuer);
    const secret = readCookie(request.headers.cookie, outside.cookieName);
    const uid = await outside.finish(request.params.issuer, url, secret).catch((err: unknown) => {
      logger.error({ err }, "a log-in at an outside issuer failed");
      return null;
    });
    if (uid !== null) return reply.header("cache-control", "no-store").redirect(paths.interaction(uid), 303);
    return reply
      .code(400)
      .headers(pageHeaders())
      .send(faultPage("This log-in is complete or too old, or was begun in another browser."));
  });
}
