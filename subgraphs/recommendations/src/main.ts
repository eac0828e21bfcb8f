import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readRecommendationsConfig } from "./config.ts";

await runRoom("recommendations", process.env, { readConfig: readRecommendationsConfig, createApp });
