import { type ASTNode, type DocumentNode, Kind, parse, print, stripIgnoredCharacters, validate, visit } from "graphql";
import type { RandomOperation } from "../support/random-operation.ts";
import type { Arena } from "./differential.ts";

/** How many smaller operations are tried. */
const maxTries = 2_000;

/**
 * The smallest operation found that still `fails`: selections, arguments and directives are left out one at a time, largest parts first, fragments and
 * variables when nobody uses them any more.
 */
export async function shrink(
  schema: Arena["schema"],
  operation: RandomOperation,
  fails: (smaller: RandomOperation) => Promise<boolean>,
): Promise<RandomOperation> {
  let smallest = operation;
  let tries = 0;
  for (let position = 0; tries < maxTries;) {
    const smaller = without(parse(smallest.source), position);
    if (!smaller) break;
    const next = { ...smallest, source: stripIgnoredCharacters(print(smaller)) };
    tries++;
    if (validate(schema, smaller).length === 0 && (await fails(next))) smallest = next;
    else position++;
  }
  const declared = new Set([...smallest.source.matchAll(/\$(\w+)/g)].map(([, name]) => name));
  const variables = Object.fromEntries(Object.entries(smallest.variables).filter(([name]) => declared.has(name)));
  return { source: print(parse(smallest.source)), variables };
}

const removable: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
]);

/** The document without the part at a position, in the order of the text; null past the last. */
function without(document: DocumentNode, position: number): DocumentNode | null {
  let at = 0;
  let isFound = false;
  const smaller = visit(document, {
    enter: (node: ASTNode) => {
      if (!removable.has(node.kind) || at++ !== position) return undefined;
      isFound = true;
      return null;
    },
  });
  return isFound ? withoutUnused(withoutEmpty(smaller)) : null;
}

/** What selects nothing any more goes, too. */
const withoutEmpty = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Field: {
      leave: (node) => (node.selectionSet && node.selectionSet.selections.length === 0 ? null : undefined),
    },
    InlineFragment: { leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined) },
  });

function withoutUnused(document: DocumentNode): DocumentNode {
  const used = (kind: Kind.FRAGMENT_SPREAD | Kind.VARIABLE, within: DocumentNode): ReadonlySet<string> => {
    const names = new Set<string>();
    visit(within, {
      // A declaration is no use.
      VariableDefinition: () => false,
      [kind]: (node: { readonly name: { readonly value: string } }) => void names.add(node.name.value),
    });
    return names;
  };
  const spreads = used(Kind.FRAGMENT_SPREAD, document);
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.FRAGMENT_DEFINITION || spreads.has(one.name.value),
  );
  const left = { ...document, definitions };
  if (definitions.length < document.definitions.length) return withoutUnused(left);
  const variables = used(Kind.VARIABLE, left);
  return visit(left, {
    VariableDefinition: ({ variable }) => (variables.has(variable.name.value) ? undefined : null),
  });
}
