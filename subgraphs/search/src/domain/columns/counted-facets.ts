import type { Facet } from "../search-request.ts";
import { type CommonFacet, commonFacets, countCommon } from "./common-facets.ts";
import type { FilterTest, Narrowed } from "./narrowing.ts";
import type { ProductColumns } from "./product-columns.ts";
import { countSpecifications } from "./specification-facets.ts";

/** The facets of what was found; one with a choice is counted as if it had none. */
export function countFacets(
  columns: ProductColumns,
  { all, besides }: Narrowed,
  tests: readonly FilterTest[],
  currency: string | null,
): readonly Facet[] {
  const withoutOwn = (at: number): readonly Int32Array[] => [all, besides[at] ?? new Int32Array(0)];
  const common = commonFacets.flatMap((facet: CommonFacet) => {
    const own = tests.findIndex((test) => !test.isSpecification && test.facet === facet);
    return countCommon(columns, own < 0 ? [all] : withoutOwn(own), facet, currency);
  });
  const chosen = tests.flatMap((test, at) =>
    test.isSpecification ? countSpecifications(columns, withoutOwn(at), test.facet) : [],
  );
  const rest = countSpecifications(columns, [all]).filter(({ key }) => !chosen.some((facet) => facet.key === key));
  return [...common, ...chosen, ...rest];
}
