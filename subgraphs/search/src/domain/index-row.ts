import { facetsOf, type FacetChoice } from "./document-facets.ts";
import { indexText, modelWords } from "./index-text.ts";
import { type CatalogueDocument, type PriceRanges, priceRanges, specificationText } from "./search-document.ts";
import { subjectOf } from "./understanding/subject.ts";

/** What PostgreSQL finds a document by; all of it follows from the document. */
export type IndexRow = {
  /** Texts by the weight of `tsvector`: A name, B brand and model, C category, variants and description, D specifications. */
  readonly texts: { readonly a: string; readonly b: string; readonly c: string; readonly d: string };
  /** How its description begins: with the name it is what matches are ranked by. */
  readonly lead: string;
  /** What it is, in words. */
  readonly subject: string;
  readonly codes: readonly string[];
  readonly facets: readonly FacetChoice[];
  readonly prices: PriceRanges;
  readonly sortName: string;
};

/** What comes later in a description says little of what a product is. */
const leadCharacters = 300;

/** A model is looked for as a code where it can hardly be another word or number. */
const isCode = (model: string): boolean => model.length >= 4 && /\d/.test(model);

/** The row of a document. */
export function toIndexRow(document: CatalogueDocument): IndexRow {
  const { name, brand, model, description, categoryPath, specifications, variants } = document;
  const maker = [brand, model].filter((text) => text !== null).join(" ");
  const variantNames = new Set(variants.map((variant) => variant.name).filter((known) => known !== name));
  const codes = [
    ...variants.flatMap((variant) => variant.codes),
    ...(model !== null && isCode(model) ? [model.toUpperCase()] : []),
  ];
  return {
    texts: {
      a: indexText(name),
      b: [indexText(maker), ...modelWords(`${name} ${model ?? ""}`)].join(" "),
      c: [...categoryPath, ...variantNames, description ?? ""].map(indexText).join(" "),
      d: indexText(specificationText(specifications)),
    },
    lead: indexText((description ?? "").slice(0, leadCharacters)),
    subject: subjectOf(name, brand),
    codes: [...new Set(codes)],
    facets: facetsOf(document),
    prices: priceRanges(variants),
    sortName: indexText(name),
  };
}
