/** As whom the shop is tried, weakest first. */
export const actorNames = [
  "anonymous",
  "guest",
  "partner",
  "otherShopper",
  "otherMerchant",
  "staffWithout",
  "merchantClerk",
  "merchantManager",
  "shopper",
  "merchantOwner",
  "administrator",
] as const;
export type ActorName = (typeof actorNames)[number];

/** What belongs to whom is tried: things of the shopper's, or of the guest's, by what the schema calls them. */
export type Subject = Readonly<Record<string, string>>;

/** Somebody who asks. */
export type Actor = {
  readonly name: ActorName;
  /** Headers of a request, with an access token that is not old. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Whose things are tried: the guest's own for the guest, the shopper's for everybody else. */
  readonly subject: Subject;
  /** Whether what stands below `me` and `cart` is the subject's. */
  readonly isSubject: boolean;
};

/** A text that nobody should find by walking through the graph, except those named. */
export type Marker = { readonly text: string; readonly of: string; readonly mayBeSeenBy: readonly ActorName[] };

/** Who is in the shop, and what they did there. */
export type People = {
  readonly actors: readonly Actor[];
  readonly markers: readonly Marker[];
  /** Headers of somebody of staff who has this one permission, until the next call. */
  readonly staffWith: (permission: string) => Promise<Readonly<Record<string, string>>>;
};
