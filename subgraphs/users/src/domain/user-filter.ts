import type { Account } from "./account.ts";

/** Which accounts; null: any. */
export type UserFilter = {
  /** The whole address, in lower case. */
  readonly email: string | null;
  readonly id: string | null;
  /** How the name begins, in lower case. */
  readonly namePrefix: string | null;
  readonly state: Account["state"] | null;
};

/** A part of the accounts, newest first, by id. */
export type UserPage = {
  readonly direction: "forward" | "backward";
  /** How many are wanted; one more is read, to know whether there are more. */
  readonly size: number;
  readonly after: string | null;
  readonly before: string | null;
  readonly filter: UserFilter;
};
