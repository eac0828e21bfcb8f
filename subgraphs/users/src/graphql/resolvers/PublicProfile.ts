import type { PublicProfileResolvers } from "../__generated__/types.ts";

/** The public face of an account. */
export const PublicProfile: PublicProfileResolvers = {
  __resolveReference: ({ id }, { load }) => load.profile.load(id),
};
