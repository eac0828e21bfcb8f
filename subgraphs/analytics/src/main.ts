import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readAnalyticsConfig } from "./config.ts";

await runRoom("analytics", process.env, { readConfig: readAnalyticsConfig, createApp });
