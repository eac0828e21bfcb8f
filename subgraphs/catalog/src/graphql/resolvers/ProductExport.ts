import type { ProductExportResolvers } from "../__generated__/types.ts";

/** How far a file of products is that is taken away. */
export const ProductExport: ProductExportResolvers = {
  rowCount: ({ rows }) => rows,
  url: (of, _arguments, { transfers, now }) =>
    of.status === "FINISHED" && of.expiresAt > now() ? transfers.exportUrl(of) : null,
};
