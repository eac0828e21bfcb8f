import { startManyProcesses } from "../shop-under-test.ts";
import { testJourneys } from "./journeys.ts";

// The same with a process per room, as `npm run dev` and a cluster run it: calls between rooms are HTTP.
testJourneys(startManyProcesses);
