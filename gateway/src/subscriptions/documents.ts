import { type BoundedMap, createBoundedMap } from "@novatech/kernel/bounded-map";
import {
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from "graphql";
import type { Generation } from "../supergraph.ts";
import { validationOptionsOf } from "../validation-options.ts";

/** Valid documents kept for each supergraph. */
const maxDocuments = 1_000;

/** A text that the schema does not allow. */
class InvalidDocument extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super("the document is not valid");
    this.errors = errors;
  }
}

/** Parses and validates texts, each once for a supergraph. */
export type Documents = {
  /** Throws a GraphQLError of the parser, or an InvalidDocument. */
  readonly read: (generation: Generation, textHash: string, text: string) => DocumentNode;
};

/** `introspection: false` refuses `__schema` here as Apollo Server does on its own way. */
export function createDocuments(options: {
  readonly introspection: boolean;
  readonly hidesSchema: boolean;
}): Documents {
  const rules: readonly ValidationRule[] = options.introspection
    ? specifiedRules
    : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const validation = validationOptionsOf(options.hidesSchema);
  const documents = new WeakMap<Generation, BoundedMap<string, DocumentNode>>();
  return {
    read: (generation, textHash, text) => {
      let known = documents.get(generation);
      if (!known) documents.set(generation, (known = createBoundedMap(maxDocuments)));
      const before = known.get(textHash);
      if (before) return before;
      const document = parse(text);
      const errors = validate(generation.apiSchema, document, rules, validation);
      if (errors.length > 0) throw new InvalidDocument(errors);
      known.set(textHash, document);
      return document;
    },
  };
}

/** The codes Apollo Server gives to the same errors. Without introspection the schema is not to be guessed from suggestions either. */
export function documentErrors(error: unknown, showsSchema: boolean): readonly unknown[] {
  if (error instanceof InvalidDocument)
    return error.errors.map(
      (one) =>
        new GraphQLError(showsSchema ? one.message : one.message.replace(/ ?Did you mean .+?\?/g, ""), {
          nodes: one.nodes ?? null,
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        }),
    );
  const isSyntaxError = error instanceof GraphQLError && error.extensions["code"] === undefined;
  if (!isSyntaxError) return [error];
  return [
    new GraphQLError(error.message, {
      source: error.source ?? null,
      positions: error.positions ?? null,
      extensions: { code: "GRAPHQL_PARSE_FAILED" },
    }),
  ];
}
