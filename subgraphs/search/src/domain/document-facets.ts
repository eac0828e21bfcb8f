import { facetCode, type FacetKind } from "./facet-code.ts";
import type { CatalogueDocument } from "./search-document.ts";

/** A choice by which a product can be narrowed. */
export type FacetChoice = {
  readonly code: bigint;
  readonly kind: FacetKind;
  /** `category`, `brand`, `merchant`, or the specification's key. */
  readonly key: string;
  readonly value: string;
  /** For people: a category's name; of a specification's value the specification's name; else the value. */
  readonly label: string;
  /** A category's parent. */
  readonly parentCode: bigint | null;
  /** Of a specification's numbers. */
  readonly unit: string | null;
  /** A specification's value as a number. */
  readonly number: number | null;
};

/** Longer values are read, not chosen. */
const maxChoiceCharacters = 80;
/** A product with more specifications can be narrowed by its first ones. */
const maxSpecifications = 60;

/** What a product can be narrowed by, beside price, rating and stock: each once, categories from the top down. */
export function facetsOf(document: CatalogueDocument): readonly FacetChoice[] {
  const choices = new Map<bigint, FacetChoice>();
  const add = (kind: FacetKind, key: string, value: string, more: Partial<FacetChoice> = {}): void => {
    const code = facetCode(kind, key, value);
    choices.set(code, { code, kind, key, value, label: value, parentCode: null, unit: null, number: null, ...more });
  };
  for (const [depth, id] of document.categoryIds.entries()) {
    const parent = document.categoryIds[depth - 1];
    add("CATEGORY", "category", id, {
      label: document.categoryPath[depth] ?? id,
      parentCode: parent === undefined ? null : facetCode("CATEGORY", "category", parent),
    });
  }
  if (document.brand !== null) add("BRAND", "brand", document.brand);
  add("MERCHANT", "merchant", document.merchantId);
  for (const { key, name, value, unit, number } of document.specifications.slice(0, maxSpecifications))
    if (value.length <= maxChoiceCharacters) add("SPECIFICATION", key, value, { label: name, unit, number });
  return [...choices.values()];
}
