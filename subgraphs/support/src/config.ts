import { type Environment, readConfig } from "@novatech/service/config";
import { type PlaceForFiles, readPlaceForFiles } from "@novatech/service/files/place";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What the room is configured with. */
export type SupportConfig = RoomConfig & {
  /** Where files beside messages lie. Without it the room takes and gives none, as a job needs none. */
  readonly files?: PlaceForFiles;
  /** How many days after a ticket was solved its answer reopens it; then it is closed. Default 7. */
  readonly reopenDays: number;
  /** How long chats stand still before something is done about it. Defaults: a warning after 5 minutes and the end 2 later, another agent after 10, a ticket after 30. */
  readonly chat: {
    readonly warnAfterMs: number;
    readonly endAfterMs: number;
    readonly releaseAfterMs: number;
    readonly giveUpAfterMs: number;
  };
};

const seconds = (usual: number) => z.coerce.number().int().min(10).max(86_400).default(usual);

const shape = z.object({
  SUPPORT_CHAT_WARN_SECONDS: seconds(300),
  SUPPORT_CHAT_END_SECONDS: seconds(120),
  SUPPORT_CHAT_RELEASE_SECONDS: seconds(600),
  SUPPORT_CHAT_GIVE_UP_SECONDS: seconds(1_800),
  SUPPORT_REOPEN_DAYS: z.coerce.number().int().min(1).max(90).default(7),
});

/** Adds the room's own part of the environment. Throws a ConfigError that lists every fault. */
export function readSupportConfig(environment: Environment, base: RoomConfig): SupportConfig {
  const own = readConfig(shape, environment);
  return {
    ...base,
    files: readPlaceForFiles(
      environment,
      {
        /** A bucket that nobody else reads. Unset: a folder of this machine. */
        SUPPORT_FILES_S3_BUCKET: "bucket",
        /** Where S3 is spoken, when it is not AWS. */
        SUPPORT_FILES_S3_ENDPOINT: "endpoint",
        /** The folder, and what its addresses are signed with. */
        SUPPORT_FILES_FOLDER: "folder",
        SUPPORT_FILES_SIGNING_SECRET: "secret",
        /** Where a folder is reached: `/support-files` of whoever serves this room's routes. */
        SUPPORT_FILES_URL: "url",
      },
      { path: "/support-files", isPublic: false },
    ),
    reopenDays: own.SUPPORT_REOPEN_DAYS,
    chat: {
      warnAfterMs: own.SUPPORT_CHAT_WARN_SECONDS * 1000,
      endAfterMs: own.SUPPORT_CHAT_END_SECONDS * 1000,
      releaseAfterMs: own.SUPPORT_CHAT_RELEASE_SECONDS * 1000,
      giveUpAfterMs: own.SUPPORT_CHAT_GIVE_UP_SECONDS * 1000,
    },
  };
}
