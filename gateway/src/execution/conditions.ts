import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  visit,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** Whether @skip and @include leave a selection in, given the coerced variables. Source: GraphQL specification, §3.13. */
export function isIncluded(directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean {
  if (!directives || directives.length === 0) return true;
  const node = { directives };
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;
}

/** A document without @skip and @include, and the values that decided them, for the plan's key. */
export type DecidedDocument = { readonly key: string; readonly decide: () => DocumentNode };

/** The variables in conditions, by document: documents are cached, walking one for every request would not be. */
const conditionVariables = new WeakMap<DocumentNode, readonly string[] | null>();

/**
 * Decides @skip and @include before planning. Apollo's planner may put a field that @requires another under a condition into one fetch with fields
 * that are not, and asks for what it requires under that condition: where it does not hold the whole fetch is left out, and its other fields are
 * silently null (found by test/oracle). Null when the document has no conditions. There is one plan for each combination of values that is asked for.
 */
export function decideConditions(document: DocumentNode, variables: Variables): DecidedDocument | null {
  const names = namesIn(document);
  if (!names) return null;
  return {
    key: names.map((name) => (variables[name] === true ? "1" : "0")).join(""),
    decide: () => withoutConditions(document, variables),
  };
}

function namesIn(document: DocumentNode): readonly string[] | null {
  const known = conditionVariables.get(document);
  if (known !== undefined) return known;
  const names = new Set<string>();
  let hasConditions = false;
  visit(document, {
    Directive: (node) => {
      if (!isCondition(node)) return;
      hasConditions = true;
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const found = hasConditions ? [...names] : null;
  conditionVariables.set(document, found);
  return found;
}

const isCondition = ({ name }: DirectiveNode): boolean =>
  name.value === GraphQLSkipDirective.name || name.value === GraphQLIncludeDirective.name;

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

function withoutConditions(document: DocumentNode, variables: Variables): DocumentNode {
  const decide = <Node extends SelectionNode>(node: Node): Node | null | undefined => {
    if (!node.directives?.some(isCondition)) return undefined;
    if (!isIncluded(node.directives, variables)) return null;
    return { ...node, directives: node.directives.filter((directive) => !isCondition(directive)) };
  };
  return visit(document, {
    Field: decide,
    InlineFragment: decide,
    FragmentSpread: decide,
    SelectionSet: {
      // An object of which nothing is left is still an object, or null.
      leave: (node) => (node.selections.length > 0 ? undefined : { ...node, selections: [typename] }),
    },
  });
}
