import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readInventoryConfig } from "./config.ts";

await runRoom("inventory", process.env, { readConfig: readInventoryConfig, createApp });
