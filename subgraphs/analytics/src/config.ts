import { type Environment, httpUrl, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What the room is configured with. */
export type AnalyticsConfig = RoomConfig & {
  /** How many days late an event of an app is counted. Default 7. */
  readonly lateDays: number;
  /** How many days events of apps are kept singly; sums stay. Default 90. */
  readonly eventDays: number;
  /** Where days are exported to, by themselves, hourly: a folder or `s3://bucket/prefix`. Null: they are not. */
  readonly exportTo: string | null;
  /** Another server that speaks S3; null: AWS. */
  readonly exportEndpoint: string | null;
  /** How many events one address may tell in ten minutes. Default 6,000: an office behind one address stays below. */
  readonly eventsPerAddress: number;
};

const shape = z.object({
  ANALYTICS_LATE_DAYS: z.coerce.number().int().min(1).max(30).default(7),
  ANALYTICS_EVENT_DAYS: z.coerce.number().int().min(31).max(400).default(90),
  ANALYTICS_EXPORT_TO: z.string().optional(),
  ANALYTICS_EXPORT_ENDPOINT: httpUrl.optional(),
  ANALYTICS_EVENTS_PER_ADDRESS: z.coerce.number().int().min(100).default(6000),
});

/** Adds the room's own part of the environment. Throws a ConfigError that lists every fault. */
export function readAnalyticsConfig(environment: Environment, base: RoomConfig): AnalyticsConfig {
  const own = readConfig(shape, environment);
  return {
    ...base,
    lateDays: own.ANALYTICS_LATE_DAYS,
    eventDays: own.ANALYTICS_EVENT_DAYS,
    exportTo: own.ANALYTICS_EXPORT_TO ?? null,
    exportEndpoint: own.ANALYTICS_EXPORT_ENDPOINT ?? null,
    eventsPerAddress: own.ANALYTICS_EVENTS_PER_ADDRESS,
  };
}
