import type { GatewayPlugin } from "../plugin.ts";

/** What a name or version may look like to be logged and counted: nobody writes a line break into our log. */
const form = /^[\w .,:;@/+()-]{1,64}$/;

const known = (value: string | undefined): string | null => (value !== undefined && form.test(value) ? value : null);

/**
 * Who the client program says it is. Never a reason to trust it.
 * Source: https://www.apollographql.com/docs/graphos/platform/insights/client-segmentation
 */
export function createClientPlugin(): GatewayPlugin {
  return {
    name: "client",
    onRequest: (request) => {
      request.client = {
        name: known(request.headers["apollographql-client-name"]),
        version: known(request.headers["apollographql-client-version"]),
      };
    },
  };
}
