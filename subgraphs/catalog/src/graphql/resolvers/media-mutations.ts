import { requireStaffOrMember } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toPayload, toUserError } from "../errors.ts";

/** The entry points that bring files and arrange pictures. */
export const mediaMutations: Pick<MutationResolvers, "mediaUploadCreate" | "mediaUploadComplete" | "productMediaSet"> =
  {
    mediaUploadCreate: async (_parent, { input }, { request, editor, media }) => {
      requireStaffOrMember(request, "staff:catalog", "products");
      const result = await media.askForUpload({ ...input, editor });
      if (!result.ok) return { upload: null, userErrors: [toUserError(result.refusal)] };
      const { upload, put } = result.value;
      return {
        upload: { id: upload.id, url: put.url, method: "PUT", headers: [...put.headers], expiresAt: upload.expiresAt },
        userErrors: [],
      };
    },
    mediaUploadComplete: async (_parent, { input }, { request, editor, media }) => {
      requireStaffOrMember(request, "staff:catalog", "products");
      return toPayload(await media.takePicture({ ...input, altText: input.altText ?? null, editor }));
    },
    productMediaSet: async (_parent, { input }, { request, editor, media }) => {
      requireStaffOrMember(request, "staff:catalog", "products");
      const wanted = input.media.map(({ id, altText }) => ({ id, altText: altText ?? null }));
      return toPayload(await media.arrange({ ...input, media: wanted, editor }));
    },
  };
