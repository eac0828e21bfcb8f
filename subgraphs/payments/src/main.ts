import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";

await runRoom("payments", process.env, { readConfig, createApp });
