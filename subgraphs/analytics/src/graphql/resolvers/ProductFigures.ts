import { ratio } from "../../domain/figures.ts";
import type { ProductFiguresResolvers } from "../__generated__/types.ts";
import { toMoneyList } from "../money.ts";

/** What went on about a product. The product itself is the catalogue's. */
export const ProductFigures: ProductFiguresResolvers = {
  product: ({ productId }) => ({ id: productId }),
  ordered: ({ ordered }) => toMoneyList(ordered),
  conversion: ({ orders, views }) => ratio(orders, views),
};
