/** What the secret of a room's database says. The password is missing until the first rotation made one. */
export type DatabaseSecret = {
  readonly engine: "postgres";
  readonly host: string;
  readonly port: number;
  readonly dbname: string;
  /** The role that owns the room's database; `username` is this or its second. */
  readonly role: string;
  readonly username: string;
  readonly password?: string;
  /** What the room connects with: `ORDERS_DATABASE_URL` and the like. */
  readonly url?: string;
  /** The secret of the administrator, who changes passwords. */
  readonly masterarn: string;
};

/** The administrator's secret as AWS keeps it: name and password. Where the server is, the room's secret says. */
export type AdminSecret = { readonly username: string; readonly password: string };

/** AWS' names of what a version is: the one in use, the one that is being made. */
export type Stage = "AWSCURRENT" | "AWSPENDING";

/** Secrets Manager, as far as a rotation needs it. */
export type SecretStore = {
  /** The stages of each version, and whether it rotates at all. */
  readonly describe: (
    id: string,
  ) => Promise<{ readonly rotates: boolean; readonly stages: Readonly<Record<string, readonly string[]>> }>;
  /** The text of a version, null when there is none of that stage (and version). */
  readonly read: (id: string, stage: Stage, version?: string) => Promise<string | null>;
  /** Writes a version as the one that is being made. */
  readonly write: (id: string, version: string, text: string) => Promise<void>;
  /** Makes a version the one in use, instead of another. */
  readonly makeCurrent: (id: string, version: string, instead: string | null) => Promise<void>;
  /** Letters and digits, which need no quoting in an address: 40 of them. */
  readonly randomPassword: () => Promise<string>;
};
