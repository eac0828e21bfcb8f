import type { ClientBooks } from "../clients/client-books.ts";
import { readClient } from "../http/client-identity.ts";
import type { GatewayPlugin } from "../plugin.ts";

/**
 * Who the client program says it is, and what a program of that name may do. Never a reason to trust it: a name opens nothing that
 * no name would not open, except to partners, who prove theirs (plugins/partner.ts).
 * Source: https://www.apollographql.com/docs/graphos/platform/insights/client-segmentation
 */
export function createClientPlugin(options: { readonly clients: ClientBooks }): GatewayPlugin {
  return {
    name: "client",
    onRequest: (request) => {
      request.client = readClient(request.headers);
      request.rules = options.clients.current().clientNamed(request.client.name);
    },
  };
}
