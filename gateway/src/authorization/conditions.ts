import { type DirectiveNode, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective } from "graphql";

/** Whether @skip and @include leave a selection in, given the coerced variables. Source: GraphQL specification, §3.13. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (!directives || directives.length === 0) return true;
  const node = { directives };
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;
}
