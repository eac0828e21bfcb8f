import { runRoom } from "@novatech/service/run-room";
import { createApp } from "./app.ts";
import { readFulfillmentConfig } from "./config.ts";

await runRoom("fulfillment", process.env, { readConfig: readFulfillmentConfig, createApp });
