import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RequestKind } from "../domain/request-rate.ts";
import { paths } from "../oidc/paths.ts";
import type { RequestThrottle } from "../use-cases/ports-requests.ts";
import { pageHeaders } from "./pages/layout.ts";
import { faultPage } from "./pages/provider-pages.ts";

const { provider } = paths;
const costless: ReadonlySet<string> = new Set([paths.styles, paths.account.script]);
/** What programs ask; everything else below `/oauth` and behind letters' links is a page. */
const programs: ReadonlySet<string> = new Set([
  provider.token,
  provider.userinfo,
  provider.revocation,
  provider.introspection,
  provider.pushed_authorization_request,
]);

/** What a path counts as; null for what costs nothing: keys, discovery and the look of the pages. */
export function kindOf(path: string): RequestKind | null {
  if (programs.has(path)) return "TOKEN";
  const isPage = path.startsWith(`${paths.root}/`) || Object.values<string>(paths.account).includes(path);
  return isPage && !costless.has(path) ? "PAGE" : null;
}

/**
 * Answers a network that asks too often at `/oauth/…` with 429 and when to come again: people by a page, programs by JSON in the form of RFC 6749 §5.2.
 * Comes before everything else of the scope's routes: nothing is read or written for what is refused.
 */
export function limitRequests(scope: FastifyInstance, throttle: RequestThrottle): void {
  scope.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    const kind = kindOf(request.raw.url?.split("?")[0] ?? "");
    if (kind === null) return;
    const waitMs = await throttle.take(kind, request.ip);
    if (waitMs === 0) return;
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    const words = `Too many requests came from your network. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
    reply.code(429).header("retry-after", String(seconds));
    if (kind === "PAGE") await reply.headers(pageHeaders()).send(faultPage(words));
    else
      await reply
        .header("cache-control", "no-store")
        .send({ error: "temporarily_unavailable", error_description: words });
  });
}
