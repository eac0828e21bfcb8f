import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readCartConfig } from "./config.ts";

await runRoom("cart", process.env, { readConfig: readCartConfig, createApp });
