import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";

await runRoom("orders", process.env, { readConfig, createApp });
