import { engineContract } from "./engine-contract.ts";
import { startSearch } from "./search-under-test.ts";

engineContract("PostgreSQL", {
  start: () => startSearch(),
  settle: () => Promise.resolve(),
  end: (room) => room.end(),
});
