import type { DocumentNode } from "graphql";
import { Kind, visit } from "graphql";

/** A label of progressive overrides (`@override(from:, label:)`), and the names of the fields that move by it. */
export type OverrideLabel = {
  readonly label: string;
  /** Of 100 requests so many take the new field; null for a label of one's own. */
  readonly percent: number | null;
  readonly fields: ReadonlySet<string>;
};

/** The labels of a supergraph, from the fields of each. */
export const toOverrideLabels = (fieldsOf: ReadonlyMap<string, ReadonlySet<string>>): readonly OverrideLabel[] =>
  [...fieldsOf].map(([label, fields]) => ({ label, percent: percentOf(label), fields }));

/** Source: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#override */
function percentOf(label: string): number | null {
  const written = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
  return written === undefined ? null : Number(written);
}

const relevant = new WeakMap<readonly OverrideLabel[], WeakMap<DocumentNode, readonly OverrideLabel[]>>();

/**
 * The labels that may change the plan of a document: of fields that it names, or that plans may need of themselves (`needed`). Others would only split the
 * cache of plans.
 */
export function labelsOf(
  document: DocumentNode,
  labels: readonly OverrideLabel[],
  needed: ReadonlySet<string>,
): readonly OverrideLabel[] {
  if (labels.length === 0) return labels;
  let byDocument = relevant.get(labels);
  if (!byDocument) relevant.set(labels, (byDocument = new WeakMap()));
  let found = byDocument.get(document);
  if (!found) {
    const named = new Set<string>();
    visit(document, {
      [Kind.FIELD]: (node: { readonly name: { readonly value: string } }) => void named.add(node.name.value),
    });
    found = labels.filter(({ fields }) => [...fields].some((field) => named.has(field) || needed.has(field)));
    byDocument.set(document, found);
  }
  return found;
}
