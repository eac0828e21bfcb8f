import { callerMistake, requireAnyScope } from "@novatech/graphql/errors";
import { languages } from "../../domain/channel.ts";
import type { QueryResolvers } from "../__generated__/types.ts";

/** What staff looks at before people get it. */
export const alertQueries: QueryResolvers = {
  notificationTemplatePreview: (_root, { kind, language, place }, { request, alerts }) => {
    requireAnyScope(request, ["staff:messages"]);
    const known = languages.find((one) => one === language);
    if (known === undefined)
      throw callerMistake("BAD_USER_INPUT", `Letters are written in ${languages.join(", ")}, not in "${language}".`);
    return alerts.preview({ kind, place, language: known });
  },
};
