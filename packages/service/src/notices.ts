import type { ApolloServerPlugin } from "@apollo/server";
import type { Notice, RoomRequest } from "@novatech/graphql/viewer";

/** The most that one answer tells. */
const maxNotices = 10;

// A property and no WeakMap: Apollo Server hands a copy of the context on.
const noticesKey = Symbol("notices");
type WithNotices = { [noticesKey]?: Notice[] };

/** Makes a room's context of a request with a `notice` that `tellsNotices` hears. Each code is told once. */
export function contextWithNotices<Context extends object>(
  contextFor: (request: RoomRequest) => Context,
  request: RoomRequest,
): Context {
  const notices: Notice[] = [];
  const notice = (said: Notice): void => {
    if (notices.length < maxNotices && !notices.some(({ code }) => code === said.code)) notices.push(said);
  };
  return Object.assign(contextFor({ ...request, notice }), { [noticesKey]: notices });
}

/** Puts what a room said beside its answer into `extensions.notices`. */
export const tellsNotices = (): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      const notices = (contextValue as WithNotices)[noticesKey] ?? [];
      if (notices.length > 0 && body.kind === "single")
        body.singleResult.extensions = { ...body.singleResult.extensions, notices };
    },
  }),
});
