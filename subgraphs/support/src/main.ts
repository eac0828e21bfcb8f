import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readSupportConfig } from "./config.ts";

await runRoom("support", process.env, { readConfig: readSupportConfig, createApp });
