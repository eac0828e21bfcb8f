import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { callerMistake, requireAnyScope } from "@novatech/graphql/errors";
import type { UserFilter } from "../../domain/user-filter.ts";
import type { QueryResolvers, UserFilterInput } from "../__generated__/types.ts";

const textOf = (cursor: string): string => String(decodeCursor(cursor, 1)[0]).replaceAll("\0", "");

/** Everybody's accounts, for staff who look after them. */
export const userQueries: Pick<QueryResolvers, "users"> = {
  users: async (_root, { filter, ...args }, { request, load }) => {
    requireAnyScope(request, ["staff:accounts"]);
    const page = { ...readPage(args, textOf), filter: readFilter(filter ?? {}) };
    return toConnection(page, await load.users(page), ({ id }) => encodeCursor([id]));
  },
};

const shortestPrefix = 2;

function readFilter({ email, id, namePrefix, state }: UserFilterInput): UserFilter {
  const clean = (text: string | null | undefined): string | null => text?.replaceAll("\0", "").trim() ?? null;
  const prefix = clean(namePrefix)?.toLowerCase() ?? null;
  if (prefix !== null && prefix.length < shortestPrefix)
    throw callerMistake("BAD_USER_INPUT", `\`namePrefix\` must have ${shortestPrefix} characters at least.`);
  return { email: clean(email)?.toLowerCase() ?? null, id: clean(id), namePrefix: prefix, state: state ?? null };
}
