import type { FastifyInstance } from "fastify";
import type { JSONWebKeySet } from "jose";
import { keysMaxAgeSeconds } from "../domain/key-rotation.ts";
import { paths } from "../oidc/paths.ts";
import type { RequestThrottle } from "../use-cases/ports-requests.ts";
import { type AccountRouteOptions, addAccountRoutes } from "./account-routes.ts";
import { readForms } from "./form.ts";
import { addInteractionRoutes, type InteractionRouteOptions } from "./interaction-routes.ts";
import { addOutsideRoutes } from "./outside-routes.ts";
import { addProviderRoutes, type ProviderRouteOptions } from "./provider-routes.ts";
import { limitRequests } from "./request-limit.ts";

/** What the plain HTTP routes of the room need. */
export type RouteOptions = ProviderRouteOptions &
  AccountRouteOptions &
  InteractionRouteOptions & { readonly jwks: () => Promise<JSONWebKeySet>; readonly requests: RequestThrottle };

/** The keys that verify tokens, the OpenID Connect provider with its pages, and the pages behind letters' links: see oidc/paths.ts. */
export const createRoutes =
  (options: RouteOptions) =>
  async (http: FastifyInstance): Promise<void> => {
    // A scope of its own: the parser of forms is for these routes only.
    await http.register(async (scope) => {
      limitRequests(scope, options.requests);
      readForms(scope);
      // What a gateway before us allows every site is for data; a page is for nobody's script.
      scope.addHook("onSend", async (_request, reply) => {
        if (String(reply.getHeader("content-type")).startsWith("text/html"))
          reply.removeHeader("access-control-allow-origin");
      });
      scope.get(paths.jwks, async (_request, reply) =>
        reply
          .headers({ "cache-control": `public, max-age=${keysMaxAgeSeconds}`, "access-control-allow-origin": "*" })
          .send(await options.jwks()),
      );
      addProviderRoutes(scope, options);
      addInteractionRoutes(scope, options);
      addOutsideRoutes(scope, options);
      addAccountRoutes(scope, options);
    });
  };
