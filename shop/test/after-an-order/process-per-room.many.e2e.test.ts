import { afterAll, beforeAll, describe } from "vitest";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";
import { testCancelledInPart } from "./cancelled-in-part.ts";
import { byHand } from "./scene.ts";
import { testSentBack } from "./sent-back.ts";

// What crosses the most rooms once more, with a process per room.
let started: ManyProcessShop;
beforeAll(async () => {
  started = await startManyProcesses({ environment: byHand });
});
afterAll(() => started?.stop());
const shop = (): ManyProcessShop => started;

describe("cancelled in part", () => {
  testCancelledInPart(shop);
});
describe("sent back", () => {
  testSentBack(shop);
});
