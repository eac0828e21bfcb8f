import type { RoomRequest } from "@novatech/graphql/viewer";

/** How long an answer of the second engine may be kept, in seconds: the first one may be back at any moment. */
const keptSeconds = 2;

/** Says once beside the answers to a request that another engine gives them than usual, and that they are not to be kept for long. */
export function createDegradedNotice(request: RoomRequest): () => void {
  let isSaid = false;
  return () => {
    if (isSaid) return;
    isSaid = true;
    const message =
      "Products are searched in the shop's own database for the moment: matches may be ordered otherwise.";
    request.notice?.({ code: "SEARCH_DEGRADED", message });
    request.limitCaching?.({ maxAgeSeconds: keptSeconds, isPrivate: false });
  };
}
