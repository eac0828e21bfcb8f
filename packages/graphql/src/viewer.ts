import type { MerchantRole } from "./permissions.ts";

/** Who asks, as the access token says. Verified by the gateway and again by every room that is reached over HTTP. */
export type Viewer =
  | { readonly kind: "anonymous"; readonly scopes: readonly string[] }
  | {
      readonly kind: "user";
      readonly userId: string;
      /** The log-in this token belongs to; a revoked one is refused for money and account mutations. */
      readonly sessionId: string;
      /** `shopper`, `merchant`, `staff`, and what staff is allowed: see permissions.ts. */
      readonly scopes: readonly string[];
      /** The merchants whose member the user is. */
      readonly merchantIds: readonly string[];
      /** What the user is for each of them; one without a role is a membership that covers nothing. */
      readonly merchantRoles?: Readonly<Record<string, MerchantRole>>;
      /** When the user last proved who they are (`auth_time`); left out where nobody did, as for a partner's program. */
      readonly authenticatedAt?: Date;
      /** How they proved it, as RFC 8176 names it in `amr`: `pwd`, `otp`, `pop` for a passkey, `mfa` for more than one. */
      readonly factors?: readonly string[];
    };

/** Another room that asks for itself or beside the user: its name and what it may do, for example `internal:quote`. */
export type ServiceCaller = { readonly name: string; readonly scopes: readonly string[] };

/** What a room is told about one request, whether it comes by function call or over HTTP. */
export type RoomRequest = {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly caller: ServiceCaller | null;
  /** The secret of a guest's cart, header `x-cart-token`. */
  readonly cartToken: string | null;
  /** The secret of a guest's order, header `x-order-access-token`. */
  readonly orderAccessToken: string | null;
  /** Where the client connects from, to slow down who guesses passwords; left out where nobody knows. */
  readonly clientAddress?: string | null;
  /** What the client's program says it is, header `user-agent`: with mutations only, where a log-in is named by it. Left out where nobody knows. */
  readonly userAgent?: string | null;
  /**
   * Shortens how long the answer to this request may be kept, below what the hints of the schema say: never lengthens it. Left out where
   * nothing of the request is kept.
   */
  readonly limitCaching?: (limit: { readonly maxAgeSeconds: number; readonly isPrivate: boolean }) => void;
  /**
   * Tells whoever asked something beside the answer, for example that another engine answers than usual: it comes in
   * `extensions.notices` with the room's name. Left out where nobody can be told.
   */
  readonly notice?: (notice: Notice) => void;
};

/** Something a client should know that is neither data nor an error. */
export type Notice = {
  /** For programs, for example `SEARCH_DEGRADED`. */
  readonly code: string;
  /** For people, in English; no personal data. */
  readonly message: string;
};

/** Nobody in particular. */
export const anonymousViewer: Viewer = { kind: "anonymous", scopes: [] };

/** Whether the viewer's token carries a scope. */
export const hasScope = (viewer: Viewer | ServiceCaller, scope: string): boolean => viewer.scopes.includes(scope);

/** The viewer's user id, or null for the anonymous. */
export const userIdOf = (viewer: Viewer): string | null => (viewer.kind === "user" ? viewer.userId : null);
