/** Something a person should look at: an event that failed for good, or one that has been missing for long. */
export type Alarm = {
  readonly kind: "DEAD" | "GAP";
  readonly topic: string;
  readonly aggregateId: string;
  /** The version that failed, or the first that is missing. */
  readonly version: number;
  readonly message: string;
};
