/** A cache before the gateway that can be told to drop answers. */
export type Cdn = {
  readonly name: string;
  /** Most tags of one call. */
  readonly maxTags: number;
  /** Drops every answer with one of these tags; repeating it does no harm. Rejects when it cannot. */
  readonly purge: (tags: readonly string[]) => Promise<void>;
};

/** A CDN did not take a purge. */
export class PurgeRefusedError extends Error {
  override readonly name = "PurgeRefusedError";
}
