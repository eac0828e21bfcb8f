/** The subgraph that changes and streams. Each generation of it has a field of its own, so that no two supergraphs are equal. */
export const liveSdl = (generation: number): string => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { generation${generation}: Int }
  type Mutation { change: Int! }
  type Subscription { tick: Tick! }
  type Tick { number: Int! user: User }
  type User @key(fields: "id", resolvable: false) { id: ID! }`;

/** Says which generation is in force: it is valid in that one only. */
export const generationQuery = (generation: number): string => `{ generation${generation} }`;

/** So many different operations are asked of each generation: each leaves a plan. */
export const lightOperations: readonly string[] = Array.from(
  { length: 40 },
  (_, index) => `query Light${index} {
    topProducts(first: ${(index % 5) + 1}) { upc n${index}: name reviews { id author { id username name } } }
    users { id name ${index % 2 === 0 ? "reviews { product { upc inStock shippingEstimate } }" : "username"} } }`,
);

/** Each event is completed by another subgraph. */
export const tickSubscription = "subscription Ticks { tick { number user { id name } } }";
