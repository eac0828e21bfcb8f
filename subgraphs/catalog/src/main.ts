import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readCatalogConfig } from "./config.ts";

await runRoom("catalog", process.env, { readConfig: readCatalogConfig, createApp });
