import { randomBytes } from "node:crypto";
import { request } from "undici";

/** An Elasticsearch that tests may use: every suite by an alias of its own. */
export type TestElasticsearch = {
  readonly url: string;
  /** A name nobody else has, for the indexes of one test file. */
  readonly index: string;
  /** Removes the indexes of that name. */
  readonly drop: () => Promise<void>;
};

// Only whoever runs the tests has such a server; CI starts one.
const url = process.env["ELASTICSEARCH_URL"]; // oxlint-disable-line node/no-process-env -- tests have no main.ts that reads it

/** Why suites over Elasticsearch do not run, for their names; empty where they do. */
export const whyNoElasticsearch =
  url === undefined ? " (not run: ELASTICSEARCH_URL names no Elasticsearch to test with)" : "";

/** The run's Elasticsearch with a name of its own. Throws where there is none: skip the suite by `whyNoElasticsearch`. */
export function testElasticsearch(): TestElasticsearch {
  if (url === undefined) throw new Error(`there is no Elasticsearch${whyNoElasticsearch}`);
  const index = `test-${randomBytes(6).toString("hex")}`;
  return {
    url,
    index,
    drop: async () => {
      const found = await request(new URL(`/${index}-*?expand_wildcards=all`, url));
      const names = Object.keys((await found.body.json()) as object);
      for (const name of names) {
        const { body } = await request(new URL(`/${name}`, url), { method: "DELETE" });
        await body.dump();
      }
    },
  };
}
