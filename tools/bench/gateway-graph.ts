import { composeServices } from "@apollo/composition";
import { parse } from "graphql";

// The graph that gateways are measured on: four subgraphs and one query of five levels, as public federation benchmarks have them.

const link = (names: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${names}])\n`;

/** SDL by subgraph. */
export const benchSubgraphs: Readonly<Record<string, string>> = {
  accounts: `${link('"@key", "@shareable"')}
    type Query { users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `${link('"@key", "@external", "@requires"')}
    type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external
      inStock: Boolean shippingEstimate: Int @requires(fields: "price weight") }`,
  products: `${link('"@key"')}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `${link('"@key", "@external", "@provides"')}
    type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
};

/** Users, products, reviews below each other; the answer is some 88 KB. */
export const benchQuery = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Bench {
    users { ...User reviews { ...Review product { ...Product
      reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }`;

const users = ["Ada", "Grace", "Edsger", "Barbara", "Alan", "Katherine"].map((name, index) => ({
  id: `u${index + 1}`,
  name: `${name} Example`,
  username: `@${name.toLowerCase()}`,
  birthday: 1950 + index,
}));

const products = ["Table", "Couch", "Chair", "Lamp", "Shelf", "Desk", "Bed", "Stool", "Mirror"].map((name, index) => ({
  upc: `p${index + 1}`,
  name,
  price: 100 * (index + 1),
  weight: 50 * (index + 1),
  inStock: index % 2 === 0,
}));

/** Every user speaks of some products, every product is spoken of by some users: answers to the same entity come again and again. */
const reviews = [
  [1, 1],
  [1, 2],
  [1, 5],
  [2, 3],
  [2, 1],
  [3, 2],
  [3, 1],
  [4, 4],
  [4, 1],
  [5, 2],
  [6, 3],
  [6, 1],
  [5, 1],
  [3, 3],
  [4, 2],
  [2, 2],
].map(([user, product], index) => ({
  id: `r${index + 1}`,
  body: `It is what was promised, and ${index + 1} weeks later it still is: nothing to complain about, and nothing to add to what others have said.`,
  userId: `u${user}`,
  upc: `p${product}`,
}));

type Given = Readonly<Record<string, unknown>>;

const reviewOf = ({ id, body, userId, upc }: (typeof reviews)[number]) => ({
  id,
  body,
  author: { id: userId, username: users.find((user) => user.id === userId)?.username },
  product: { upc },
});

/** Resolvers by subgraph. */
export const benchResolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  accounts: {
    Query: { users: () => users },
    User: { __resolveReference: async ({ id }: Given) => users.find((user) => user.id === id) },
  },
  inventory: {
    Product: {
      __resolveReference: async (given: Given) => ({
        ...given,
        inStock: products.find(({ upc }) => upc === given["upc"])?.inStock,
      }),
      shippingEstimate: ({ price, weight }: { readonly price: number; readonly weight: number }) =>
        price > 1_000 ? 0 : Math.round(weight / 2),
    },
  },
  products: {
    Query: { topProducts: (_root: unknown, { first }: { readonly first: number }) => products.slice(0, first) },
    Product: { __resolveReference: async ({ upc }: Given) => products.find((product) => product.upc === upc) },
  },
  reviews: {
    Review: { __resolveReference: async ({ id }: Given) => reviews.filter((one) => one.id === id).map(reviewOf)[0] },
    User: {
      __resolveReference: async (given: Given) => given,
      reviews: ({ id }: { readonly id: string }) => reviews.filter(({ userId }) => userId === id).map(reviewOf),
    },
    Product: {
      __resolveReference: async (given: Given) => given,
      reviews: ({ upc }: { readonly upc: string }) => reviews.filter((one) => one.upc === upc).map(reviewOf),
    },
  },
};

/** The supergraph over subgraphs at these addresses, with more of them by name. Throws composition errors. */
export function composeBench(
  urls: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries({ ...benchSubgraphs, ...more }).map(([name, sdl]) => ({
      name,
      url: urls[name] ?? "",
      typeDefs: parse(sdl),
    })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], "the graph of the benchmark does not compose");
  return supergraphSdl;
}
