import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { createBoundedMap } from "@novatech/kernel/bounded-map";
import type { DocumentNode } from "graphql";

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>["documentStore"]>;

/** Texts are bounded by the limits, so that their number bounds what is kept. */
const maxDocuments = 2_000;

/** Valid documents for Apollo Server, by schema and text. Its own store writes each document as JSON to learn its size, which costs as much as parsing it. */
export function createDocumentStore(): DocumentStore {
  const documents = createBoundedMap<string, DocumentNode>(maxDocuments);
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document),
    delete: async (key) => {
      documents.delete(key);
    },
  };
}
