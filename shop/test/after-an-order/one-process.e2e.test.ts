import { afterAll, beforeAll, describe } from "vitest";
import { type OneProcessShop, startOneProcess } from "../shop-under-test.ts";
import { testAtTheBank } from "./at-the-bank.ts";
import { testCancelledInPart } from "./cancelled-in-part.ts";
import { testCancelledWhole } from "./cancelled-whole.ts";
import { testClaimed } from "./claimed.ts";
import { testCountedShort } from "./counted-short.ts";
import { testEdited } from "./edited.ts";
import { testForNothing } from "./for-nothing.ts";
import { testHeld } from "./held.ts";
import { testLetters } from "./letters.ts";
import { testLostOnItsWay } from "./lost-on-its-way.ts";
import { testPickedUp } from "./picked-up.ts";
import { byHand } from "./scene.ts";
import { testSentBack } from "./sent-back.ts";

// One shop for all of them: a shop of its own for each would take longer to start than the journeys take.
let started: OneProcessShop;
beforeAll(async () => {
  started = await startOneProcess({ environment: byHand });
});
afterAll(() => started?.stop());
const shop = (): OneProcessShop => started;

describe("cancelled in part", () => {
  testCancelledInPart(shop);
});
describe("cancelled whole", () => {
  testCancelledWhole(shop);
});
describe("sent back", () => {
  testSentBack(shop);
});
describe("lost on its way", () => {
  testLostOnItsWay(shop);
});
describe("counted short", () => {
  testCountedShort(shop);
});
describe("held", () => {
  testHeld(shop);
});
describe("picked up", () => {
  testPickedUp(shop);
});
describe("edited", () => {
  testEdited(shop);
});
describe("claimed", () => {
  testClaimed(shop);
});
describe("for nothing", () => {
  testForNothing(shop);
});
describe("letters", () => {
  testLetters(shop);
});
describe("at the bank", () => {
  testAtTheBank(shop);
});
