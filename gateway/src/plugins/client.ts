import type { ClientBooks } from "../clients/client-books.ts";
import type { GatewayPlugin } from "../plugin.ts";
import type { ClientIdentity } from "../request.ts";

/** What a name or version may look like to be logged and counted: nobody writes a line break into our log. */
const form = /^[\w .,:;@/+()-]{1,64}$/;

const known = (value: string | undefined): string | null => (value !== undefined && form.test(value) ? value : null);

/** Name and version as the headers of Apollo's clients give them. */
export const readClient = (headers: Readonly<Record<string, string | undefined>>): ClientIdentity => ({
  name: known(headers["apollographql-client-name"]),
  version: known(headers["apollographql-client-version"]),
});

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
