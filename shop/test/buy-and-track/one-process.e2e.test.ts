import { startOneProcess } from "../shop-under-test.ts";
import { testJourneys } from "./journeys.ts";

// The whole shop as `npm start` runs it: calls between rooms are function calls.
testJourneys(startOneProcess);
