import { decodeCursor, encodeCursor, noCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { requireAnyScope } from "@novatech/graphql/errors";
import { consentsOf } from "../../domain/consent.ts";
import { isLate, keptAfterErasure } from "../../domain/privacy-request.ts";
import { isLookable } from "../../domain/text-field.ts";
import type {
  MutationResolvers,
  PrivacyRequestResolvers,
  QueryResolvers,
  UserResolvers,
} from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";
import { readMomentKey } from "../cursor.ts";

/** What a person asked for about their data. */
export const PrivacyRequest: PrivacyRequestResolvers = {
  user: ({ userId }, _args, { visibleAccount }) => visibleAccount(userId),
  waitsFor: ({ waitsFor }) => [...waitsFor],
  isLate: (request, _args, { privacy }) => isLate(request, privacy.now()),
  parts: ({ id }, _args, { privacy }) => privacy.load.parts.load(id),
  archive: ({ id, kind }, _args, { privacy }) => (kind === "EXPORT" ? privacy.load.archive.load(id) : null),
  kept: ({ kind }) => (kind === "ERASURE" ? [...keptAfterErasure] : []),
};

/** What privacy adds to an account. Whoever holds a `User` was allowed to see it; what they asked and chose is for them and those who look after it. */
export const privacyOfUser: Pick<UserResolvers, "privacyRequests" | "consents" | "consentHistory"> = {
  privacyRequests: async ({ id }, args, { asker, privacy }) => {
    if (!mayLookAfter(asker, id)) return null;
    const page = readPage(args, readMomentKey);
    const rows = await privacy.load.requestPage.load({ userId: id, page });
    return toConnection(page, rows, requestCursor);
  },
  consents: async ({ id }, _args, { asker, privacy }) =>
    mayLookAfter(asker, id) ? [...consentsOf(await privacy.load.lastChoices.load(id))] : null,
  consentHistory: async ({ id }, args, { asker, privacy }) => {
    if (!mayLookAfter(asker, id)) return null;
    const page = readPage(args, readPosition);
    const rows = await privacy.load.choicePage.load({ userId: id, page });
    return toConnection(page, rows, ({ position }) => encodeCursor([String(position)]));
  },
};

/** Root fields that read. */
export const privacyQueries: Pick<QueryResolvers, "privacyRequests"> = {
  privacyRequests: async (_root, { userId, kind, status, isLate: late, ...args }, { request, privacy }) => {
    requireAnyScope(request, ["staff:privacy"]);
    const page = readPage(args, readMomentKey);
    const rows = await privacy.requests({
      ...page,
      userId: typeof userId === "string" ? (isLookable(userId) ? userId : "") : null,
      kind: kind ?? null,
      status: status ?? null,
      lateAt: late === true ? privacy.now() : null,
    });
    return toConnection(page, rows, requestCursor);
  },
};

/** Root fields that write. */
export const privacyMutations: Pick<
  MutationResolvers,
  "dataExportRequest" | "dataExportLinkCreate" | "erasureRequest" | "erasureCancel" | "consentSet"
> = {
  dataExportRequest: async (_root, _args, { privacy, requireRecent }) => {
    const { userId } = await requireRecent();
    return { request: await privacy.requestExport(userId), userErrors: [] };
  },
  dataExportLinkCreate: async (_root, { input }, { privacy, requireRecent }) => {
    const { userId } = await requireRecent();
    const made = await privacy.createLink(userId, isLookable(input.requestId) ? input.requestId : "");
    return made.ok ? { ...made.value, userErrors: [] } : { userErrors: toUserErrors(made.refusal) };
  },
  erasureRequest: async (_root, { input }, { privacy, requireRecent }) => {
    const { userId } = await requireRecent();
    if (!input.isConfirmed)
      return {
        userErrors: toUserErrors({
          code: "INVALID_INPUT",
          message: "Say isConfirmed: true when the account and its data shall be erased.",
          field: ["input", "isConfirmed"],
        }),
      };
    const asked = await privacy.requestErasure(userId);
    return asked.ok ? { request: asked.value, userErrors: [] } : { userErrors: toUserErrors(asked.refusal) };
  },
  erasureCancel: async (_root, { input }, { privacy, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const cancelled = await privacy.cancelErasure(userId, isLookable(input.requestId) ? input.requestId : "");
    return cancelled.ok
      ? { request: cancelled.value, userErrors: [] }
      : { userErrors: toUserErrors(cancelled.refusal) };
  },
  consentSet: async (_root, { input }, { privacy, load, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const set = await privacy.setConsent(userId, input);
    if (!set.ok) return { userErrors: toUserErrors(set.refusal) };
    const { purpose, isGranted } = set.value;
    return {
      consent: { purpose, isGranted, last: set.value },
      user: await load.account.load(userId),
      userErrors: [],
    };
  },
};

const mayLookAfter = (asker: { readonly userId: string | null; readonly scopes: readonly string[] }, userId: string) =>
  asker.userId === userId || asker.scopes.includes("staff:privacy");

const requestCursor = ({ requestedAt, id }: { readonly requestedAt: Date; readonly id: string }): string =>
  encodeCursor([requestedAt.getTime(), id]);

function readPosition(cursor: string): string {
  const [position] = decodeCursor(cursor, 1);
  if (typeof position === "string" && /^\d{1,18}$/.test(position)) return position;
  throw noCursor(cursor);
}
