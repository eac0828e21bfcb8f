import { systemClock } from "@novatech/kernel/clock";
import { type TestElasticsearch, testElasticsearch, whyNoElasticsearch } from "@novatech/testkit/elasticsearch";
import { until } from "@novatech/testkit/wait";
import { describe } from "vitest";
import { openElasticsearch } from "../src/clients/elasticsearch/open.ts";
import { engineContract } from "./engine-contract.ts";
import { type SearchUnderTest, staff, startSearch } from "./search-under-test.ts";

type Held = {
  readonly server: TestElasticsearch;
  readonly config: NonNullable<Parameters<typeof startSearch>[0]>;
};

const statusOf = `{ searchIndexStatus { engine isDegraded pendingCount } }`;

describe.skipIf(whyNoElasticsearch !== "")(`the contract${whyNoElasticsearch}`, { timeout: 120_000 }, () => {
  const rooms = new WeakMap<SearchUnderTest, Held>();
  engineContract("Elasticsearch", {
    start: async () => {
      const server = testElasticsearch();
      const config = { nodes: [server.url], apiKey: null, authority: null, index: server.index };
      const room = await startSearch(config, systemClock);
      rooms.set(room, { server, config });
      await room.app.start();
      return room;
    },
    settle: async (room) => {
      const held = rooms.get(room);
      if (held === undefined) throw new Error("the room was started here");
      const { index, close } = openElasticsearch(held.config);
      await until(() => index.current(), { done: (current) => current !== null });
      const waiting = async () => (await room.run(statusOf, {}, staff)).data.searchIndexStatus.pendingCount;
      await until(waiting, { done: (count) => count === 0 });
      await index.refresh();
      await close();
      // A search before the index was there may have been answered by PostgreSQL: the contract is Elasticsearch's.
      await until(async () => {
        await room.ask("anything");
        const { engine, isDegraded } = (await room.run(statusOf, {}, staff)).data.searchIndexStatus;
        return engine === "ELASTICSEARCH" && !isDegraded;
      });
      room.notices.length = 0;
    },
    end: async (room) => {
      // Nothing of it was answered by the other engine.
      if (room.notices.length > 0) throw new Error(`another engine answered: ${JSON.stringify(room.notices)}`);
      await room.end();
      await rooms.get(room)?.server.drop();
    },
  });
});
