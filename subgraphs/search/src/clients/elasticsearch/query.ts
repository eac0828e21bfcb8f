import type { estypes } from "@elastic/elasticsearch";

/** A query in Elasticsearch's language; the client's own type may be none at all. */
export type Query = NonNullable<estypes.QueryDslQueryContainer>;
