import type { ProductMediaResolvers } from "../__generated__/types.ts";
import { graphIdOf } from "../media.ts";

/** What a picture or film shows. */
export const ProductMedia: ProductMediaResolvers = {
  id: graphIdOf,
  url: ({ url, files }, _arguments, { mediaUrl }) => {
    const largest = files?.at(-1);
    return largest ? mediaUrl(largest.key) : url;
  },
  width: ({ files }) => files?.at(-1)?.width ?? null,
  height: ({ files }) => files?.at(-1)?.height ?? null,
  sources: ({ files = [] }, _arguments, { mediaUrl }) =>
    files.map(({ key, width, height, contentType }) => ({ url: mediaUrl(key), width, height, contentType })),
};
