import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from "graphql";
import { createNetworks, type Networks } from "../http/networks.ts";
import type { GatewayPlugin } from "../plugin.ts";

/**
 * Lets a client in from its networks only, and answers questions about the schema to `internal` addresses only, where they are given. Refuses with FORBIDDEN
 * and HTTP 403, and with INTROSPECTION_DISABLED and HTTP 400.
 */
export function createNetworksPlugin(options: { readonly internal: Networks | null }): GatewayPlugin {
  const { internal } = options;
  const compiled = new WeakMap<readonly string[], Networks>();
  const networksOf = (list: readonly string[]): Networks => {
    let known = compiled.get(list);
    if (!known) compiled.set(list, (known = createNetworks(list)));
    return known;
  };
  return {
    name: "networks",
    onRequest: ({ rules, clientAddress }) => {
      const { networks } = rules.policy;
      if (networks !== null && !networksOf(networks)(clientAddress))
        throw refusal(403, "FORBIDDEN", "This client is not allowed from this address.");
    },
    onOperation: (request, operation) => {
      if (internal === null || internal(request.clientAddress)) return operation;
      if (asksSchema(operation.written.operation.selectionSet, operation.written.document))
        throw refusal(400, "INTROSPECTION_DISABLED", "The schema is not told to this address.");
      return operation;
    },
  };
}

/** Whether `__schema` or `__type` stands at the root, also within fragments. */
function asksSchema(set: SelectionSetNode, document: DocumentNode): boolean {
  const seen = new Set<string>();
  const within = ({ selections }: SelectionSetNode): boolean =>
    selections.some((one) => {
      if (one.kind === Kind.FIELD) return one.name.value === "__schema" || one.name.value === "__type";
      if (one.kind === Kind.INLINE_FRAGMENT) return within(one.selectionSet);
      const name = one.name.value;
      if (seen.has(name)) return false;
      seen.add(name);
      return document.definitions.some(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name && within(each.selectionSet),
      );
    });
  return within(set);
}

const refusal = (status: number, code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });
