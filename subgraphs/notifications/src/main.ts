import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readNotificationsConfig } from "./config.ts";

await runRoom("notifications", process.env, { readConfig: readNotificationsConfig, createApp });
