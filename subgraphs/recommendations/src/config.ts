import { type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What the room is configured with. */
export type RecommendationsConfig = RoomConfig & {
  /** How often what was bought and looked at is learned, in milliseconds. Default 30,000. */
  readonly learnEveryMs: number;
};

const shape = z.object({
  RECOMMENDATIONS_LEARN_EVERY_MS: z.coerce.number().int().min(100).max(3_600_000).default(30_000),
});

/** Adds the room's own part of the environment. Throws a ConfigError that lists every fault. */
export function readRecommendationsConfig(environment: Environment, base: RoomConfig): RecommendationsConfig {
  return { ...base, learnEveryMs: readConfig(shape, environment).RECOMMENDATIONS_LEARN_EVERY_MS };
}
