import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, type Source, validate } from "graphql";

/** Reads the texts of subscriptions, each once. */
export type StreamDocuments = {
  /** Throws the parser's GraphQLError. */
  readonly parse: (text: string | Source) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
};

/** The gateway sends one text for each plan: a room sees few. */
const maxDocuments = 500;

/**
 * Parses and validates, and remembers both. When a gateway starts again, thousands subscribe with one text in one turn of the event loop: whatever each of
 * them costs, the signs of life of all connections wait for.
 */
export function createStreamDocuments(): StreamDocuments {
  const documents = createBoundedMap<string, DocumentNode>(maxDocuments);
  const verdicts = new WeakMap<DocumentNode, { schema: GraphQLSchema; errors: readonly GraphQLError[] }>();
  return {
    parse: (source) => {
      const text = typeof source === "string" ? source : source.body;
      const known = documents.get(text);
      if (known) return known;
      const document = parse(text, { noLocation: true });
      documents.set(text, document);
      return document;
    },
    validate: (schema, document) => {
      const known = verdicts.get(document);
      if (known?.schema === schema) return known.errors;
      const errors = validate(schema, document);
      verdicts.set(document, { schema, errors });
      return errors;
    },
  };
}
