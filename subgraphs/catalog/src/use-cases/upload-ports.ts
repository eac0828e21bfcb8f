import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Upload } from "../domain/upload.ts";
import type { ProductPorts } from "./ports.ts";

/** Uploads in one open transaction. */
export type UploadStore = {
  /** Keeps a new one, and wakes the room when it must be swept; false when its merchant has `max` waiting already. */
  readonly add: (upload: Upload, max: number) => Promise<boolean>;
  /** Locked until the transaction ends; null when there is none. */
  readonly lock: (id: string) => Promise<Upload | null>;
  readonly use: (id: string, now: Date) => Promise<void>;
  /** Forgets one that became nothing. */
  readonly remove: (id: string) => Promise<void>;
  /** Wakes the room to delete a picture's files that a product has no more. */
  readonly sweepMedia: (mediaIds: readonly string[], productId: string, at: Date) => Promise<void>;
};

/** What the use cases of uploads need, bound to one transaction. */
export type UploadPorts = ProductPorts & {
  readonly uploads: UploadStore;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** Runs a piece of work in one transaction; see `Database.transaction`. */
export type InUploads = <Value>(work: (ports: UploadPorts) => Promise<Value>) => Promise<Value>;
