import { ConfigError, type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";
import { type PeopleConfig, readPeopleConfig } from "./config-people.ts";

/** What the room is configured with. */
export type NotificationsConfig = RoomConfig & {
  /** Seals what signs webhooks; 32 or more characters. Another one opens nothing that was sealed before. */
  readonly sealingSecret: string;
  readonly webhooks: {
    /** Whether endpoints may be on this machine, by http, too: for development. */
    readonly allowsLoopback: boolean;
    /** How long an attempt may take, in milliseconds. Default 10,000. */
    readonly timeoutMs: number;
    /** How many messages are under way at once. Default 64. */
    readonly concurrency: number;
    /** How many of them to one endpoint. Default 4. */
    readonly perEndpoint: number;
  };
  readonly people: PeopleConfig;
};

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const shape = z
  .object({
    NODE_ENV: z.string().optional(),
    NOTIFICATIONS_SEALING_SECRET: z
      .string({ error: "a secret of 32 or more characters" })
      .min(32, { error: "must have 32 or more characters" }),
    WEBHOOKS_ALLOW_LOOPBACK: z.enum(["true", "false"]).optional(),
    WEBHOOKS_TIMEOUT_MS: wholeNumber(100, 20_000).default(10_000),
    WEBHOOKS_CONCURRENCY: wholeNumber(1, 1000).default(64),
    WEBHOOKS_PER_ENDPOINT: wholeNumber(1, 100).default(4),
  })
  .refine((set) => set.NODE_ENV !== "production" || set.WEBHOOKS_ALLOW_LOOPBACK !== "true", {
    path: ["WEBHOOKS_ALLOW_LOOPBACK"],
    message: "lets anybody who makes an endpoint reach this machine: leave it out with NODE_ENV=production",
  });

/** Adds the room's own part of the environment. Throws a ConfigError that lists every fault. */
export function readNotificationsConfig(environment: Environment, base: RoomConfig): NotificationsConfig {
  const faults: string[] = [];
  const part = <Part>(readPart: () => Part): Part | null => {
    try {
      return readPart();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(...error.message.split("\n").slice(1));
      return null;
    }
  };
  const read = part(() => readConfig(shape, environment));
  const people = part(() => readPeopleConfig(environment));
  if (read === null || people === null)
    throw new ConfigError(["The environment is not right:", ...new Set(faults)].join("\n"));
  const allows = read.WEBHOOKS_ALLOW_LOOPBACK;
  return {
    ...base,
    sealingSecret: read.NOTIFICATIONS_SEALING_SECRET,
    webhooks: {
      allowsLoopback: allows === undefined ? read.NODE_ENV !== "production" : allows === "true",
      timeoutMs: read.WEBHOOKS_TIMEOUT_MS,
      concurrency: read.WEBHOOKS_CONCURRENCY,
      perEndpoint: read.WEBHOOKS_PER_ENDPOINT,
    },
    people,
  };
}
