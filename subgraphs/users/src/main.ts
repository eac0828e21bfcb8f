import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readUsersConfig } from "./config.ts";

await runRoom("users", process.env, { readConfig: readUsersConfig, createApp });
