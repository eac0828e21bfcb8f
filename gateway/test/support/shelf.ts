import type { CacheLimit } from "../../src/caching/cache-control.ts";
import type { Notice, RoomRequest } from "@novatech/graphql/viewer";
import type { TestSubgraph } from "./graph.ts";

const cacheControl = `extend schema
  @link(url: "https://specs.example.dev/cacheControl/v0.1", import: ["@cacheControl", "CacheControlScope"])
  @composeDirective(name: "@cacheControl")
enum CacheControlScope { PUBLIC PRIVATE }
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean)
  on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
`;

/** Two subgraphs with hints and tags. `world` may be changed, and holds back answers while it has a gate. */
export type Shelf = {
  name: string;
  /** How often the catalogue was asked for products. */
  asked: number;
  /** Waited for before a product is answered. */
  gate: Promise<void> | null;
  /** Told when a product is asked for. */
  onAsk: () => void;
  limit: CacheLimit | null;
  /** Said beside a product. */
  notice: Notice | null;
  /** Who asked, as the room was told. */
  readonly viewers: RoomRequest[];
};

export const createShelf = (): Shelf => ({
  name: "Lamp",
  asked: 0,
  gate: null,
  onAsk: () => {},
  limit: null,
  notice: null,
  viewers: [],
});

type Context = { readonly request: RoomRequest };

export function shelfSubgraphs(shelf: Shelf): readonly TestSubgraph[] {
  const products = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `P${index}` }));
  const product = async (id: string, { request }: Context) => {
    shelf.asked++;
    shelf.viewers.push(request);
    const { name, gate } = shelf;
    shelf.onAsk();
    await gate;
    if (shelf.limit) request.limitCaching?.(shelf.limit);
    if (shelf.notice) request.notice?.(shelf.notice);
    // What a careless room might do: the answer depends on who asks.
    const forWhom = request.viewer.kind === "user" ? ` for ${request.viewer.userId}` : "";
    return id === "missing" ? null : { __typename: "Product", id, name: name + forWhom };
  };
  return [
    {
      name: "catalog",
      sdl: `${cacheControl}
        type Query {
          product(id: ID!): Product
          category(slug: String!): Category
          products(first: Int!): [Product!]! @cacheControl(maxAge: 60) @cacheTag(format: "products:{$args.first}")
          thing(id: ID!): Thing
          faulty: Product
          mine: Product @authenticated
          basket: Product @cacheControl(maxAge: 60, scope: PRIVATE)
        }
        type Mutation { rename(name: String!): Product }
        union Thing @cacheControl(maxAge: 40) = Product | Category
        type Product @key(fields: "id") @cacheControl(maxAge: 300) @cacheTag(format: "product:{$key.id}") {
          id: ID! name: String live: Int @cacheControl(maxAge: 0) secret: String @authenticated
          size: Size similar: [Product!]! broken: Int }
        type Size @cacheControl(inheritMaxAge: true) { cm: Int }
        type Category @key(fields: "id") @cacheControl(maxAge: 600) @cacheTag(format: "category:{$key.id}") {
          id: ID! name: String products: [Product!]! }`,
      resolvers: {
        Query: {
          product: (_: unknown, { id }: { id: string }, context: Context) => product(id, context),
          products: (_: unknown, { first }: { first: number }, context: Context) =>
            Promise.all(products(first).map(({ id }) => product(id, context))),
          category: () => ({ id: "9", name: "Light" }),
          thing: (_: unknown, { id }: { id: string }, context: Context) => product(id, context),
          faulty: () => ({ id: "1", name: "x" }),
          mine: () => ({ id: "1", name: "mine" }),
          basket: () => ({ id: "1", name: "basket" }),
        },
        Mutation: {
          rename: (_: unknown, { name }: { name: string }) => {
            shelf.name = name;
            return { id: "1", name };
          },
        },
        Category: { products: async (_: unknown, __: unknown, context: Context) => [await product("P1", context)] },
        Product: {
          __resolveReference: ({ id }: { id: string }, context: Context) => product(id, context),
          live: () => 7,
          secret: () => "secret",
          size: () => ({ cm: 12 }),
          similar: () => [{ id: "Z/1", name: "Lampshade" }],
          broken: () => {
            throw new Error("broken");
          },
        },
      },
    },
    {
      name: "stock",
      sdl: `type Product @key(fields: "id") { id: ID! stock: Int }`,
      resolvers: { Product: { __resolveReference: async (given: object) => given, stock: () => 3 } },
    },
  ];
}
