import type { ViewsRefusal } from "../domain/views.ts";
import type { ResolversTypes } from "./__generated__/types.ts";

/** Why views were not counted, as the graph tells it. */
export const toUserError = ({ field, message }: ViewsRefusal): Awaited<ResolversTypes["UserError"]> => ({
  __typename: "InvalidInputError",
  code: "INVALID_INPUT",
  message,
  field: ["input", ...field],
});
