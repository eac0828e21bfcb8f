import { requireStaffOrMember } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";

/** The entry points that bring files of products and take them away. */
export const transferMutations: Pick<MutationResolvers, "productImportCreate" | "productExportCreate"> = {
  productImportCreate: async (_parent, { input }, { request, editor, transfers }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const { uploadId, dryRun } = input;
    const result = await transfers.askForImport({ editor, uploadId, isDryRun: dryRun ?? false });
    return result.ok
      ? { productImport: result.value, userErrors: [] }
      : { productImport: null, userErrors: [toUserError(result.refusal)] };
  },
  productExportCreate: async (_parent, { input }, { request, editor, transfers }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const result = await transfers.askForExport({ ...input, editor });
    return result.ok
      ? { productExport: result.value, userErrors: [] }
      : { productExport: null, userErrors: [toUserError(result.refusal)] };
  },
};
