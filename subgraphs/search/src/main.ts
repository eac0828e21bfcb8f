import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readSearchConfig } from "./config.ts";

await runRoom("search", process.env, { readConfig: readSearchConfig, createApp });
