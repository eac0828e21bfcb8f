import type { QueryPlan } from "@apollo/query-planner";
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { ExecutionScope, SourceOf } from "../data-source.ts";
import { decideConditions } from "../conditions.ts";
import type { SchemaTypes } from "./type-check.ts";
import type { SubgraphAnswer } from "../subgraph-error.ts";
import { ownKeysOf, type ReservedKeys } from "../../rewrites/own-keys.ts";
import { answerShape } from "./answer-shape.ts";
import { compilePlan } from "./compile-plan.ts";
import { completeAnswer } from "./completion.ts";
import { write } from "./data.ts";
import { answeredErrors } from "./error-places.ts";
import { introspect } from "./introspection.ts";
import { compileProjection } from "./projection.ts";
import type { Run } from "./run.ts";

/** What is compiled: a document, the client's or a smaller one, and the values of its conditions. */
type Shapeable = {
  readonly document: DocumentNode;
  readonly written: { readonly operation: OperationDefinitionNode };
  readonly coerced: Readonly<Record<string, unknown>>;
};

/** The schemas that a plan and an answer are about. */
type Schemas = {
  readonly apiSchema: GraphQLSchema;
  readonly apiTypes: SchemaTypes;
  readonly supergraphTypes: SchemaTypes;
  readonly rewriting: { readonly reservedKeys: ReservedKeys };
};

/** A plan, ready to run. */
export type PlannedOperation = {
  readonly plan: QueryPlan;
  /** The plan as code, or why Apollo's executor must run it: one word. */
  readonly compiled: CompiledOperation | { readonly unknown: string };
};

/** Runs an operation: subgraphs, then shaping. Rejects never for a subgraph's sake. `event` is that of a subscription. */
export type CompiledOperation = (
  values: {
    /** As the client sent them. */
    readonly variables: Readonly<Record<string, unknown>>;
    /** With defaults. */
    readonly coerced: Readonly<Record<string, unknown>>;
  },
  scope: ExecutionScope,
  sourceOf: SourceOf,
  event?: SubgraphAnswer,
) => Promise<ExecutionResult>;

/**
 * Compiles the plan of an operation and the shape of its answer, once for all operations with the same plan key: they have the same document and the
 * same values of conditions. Throws an UnknownPlanError for a plan that only Apollo's executor can run.
 */
export function compileOperation(plan: QueryPlan, schemas: Schemas, example: Shapeable): CompiledOperation {
  const { document, written } = example;
  const operation = filteredOperation(example);
  const shape = answerShape({
    schema: schemas.apiSchema,
    isOfType: schemas.apiTypes.isOf,
    document,
    operation,
    variables: example.coerced,
    ownKey: ownKeysOf(
      decideConditions(document, example.coerced)?.decide() ?? document,
      schemas.rewriting.reservedKeys,
    ),
  });
  const step = compilePlan(plan, schemas.supergraphTypes, shape.root);
  const project = compileProjection(shape.root);

  return async ({ variables, coerced }, scope, sourceOf, event) => {
    const run: Run = {
      root: {},
      variables,
      coerced,
      scope,
      sourceOf,
      errors: [],
      loaders: new Map(),
      event: event ?? null,
    };
    await step(run);
    if (shape.metaFields.length > 0) {
      const fields = shape.metaFields;
      const { apiSchema: schema } = schemas;
      const answered = introspect({ schema, fields, document, operation: written.operation, variables });
      for (const key of Object.keys(answered)) write(run.root, key, answered[key]);
    }
    const data = project(run.root);
    if (data !== undefined && run.errors.length === 0) return { data };
    const known = answeredErrors(run.errors, shape.root, run.root);
    if (data !== undefined) return { data, errors: asGraphql(known) };
    const completed = completeAnswer(shape.root, run.root);
    const errors = [...known, ...completed.errors.filter((error) => !isExplained(error, known))];
    return { data: completed.data, errors: asGraphql(errors) };
  };
}

/** The operation in the document that is shaped: authorisation may have made it smaller. */
function filteredOperation({ document, written }: Shapeable): OperationDefinitionNode {
  const name = written.operation.name?.value;
  for (const one of document.definitions)
    if (one.kind === "OperationDefinition" && one.name?.value === name) return one;
  throw new Error("the document lost its operation");
}

/** Whether an error that is there already says why a value is missing: at that place, above or below it. */
function isExplained(error: GraphQLError, known: readonly Error[]): boolean {
  return known.some((one) => {
    const path = (one as Partial<GraphQLError>).path;
    if (!path) return true;
    const common = Math.min(path.length, error.path?.length ?? 0);
    return path.slice(0, common).every((part, index) => part === "@" || part === error.path?.[index]);
  });
}

/** Faults are among them as they were thrown: the mask makes GraphQL errors of them. */
const asGraphql = (errors: readonly Error[]): readonly GraphQLError[] => errors as readonly GraphQLError[];
