import type { ProductImportErrorResolvers, ProductImportResolvers } from "../__generated__/types.ts";
import { positionPage } from "../pages.ts";

/** How far a file of products is. */
export const ProductImport: ProductImportResolvers = {
  percent: ({ status, byteOffset, byteSize }) =>
    status === "FINISHED" ? 100 : Math.min(99, Math.floor((byteOffset / byteSize) * 100)),
  rowCount: ({ rows }) => rows,
  changedProductCount: ({ changedProducts }) => changedProducts,
  unchangedProductCount: ({ unchangedProducts }) => unchangedProducts,
  rejectedRowCount: ({ rejectedRows }) => rejectedRows,
  errors: async ({ id }, page, { loaders }) => {
    const errors = await loaders.importErrors.load(id);
    return positionPage(
      errors.map((error) => ({ ...error, position: error.number })),
      page,
    );
  },
};

/** What is wrong with a row. */
export const ProductImportError: ProductImportErrorResolvers = { column: ({ columnName }) => columnName };
