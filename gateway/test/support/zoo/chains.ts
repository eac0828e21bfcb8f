import { type Computed, ref, type World } from "./world.ts";

const parcel: Computed = (get) => {
  const size = get("size") as { readonly w: number; readonly h: number } | null;
  return `${String(get("grams"))} g, ${size ? `${size.w}x${size.h}` : "no size"}`;
};
const shipping: Computed = (get) => (get("grams") === null ? null : Number(get("grams")) * 2);
const total: Computed = (get) => Number(get("price") ?? 0) + Number(get("shipping") ?? 0);
const label: Computed = (get) =>
  `${String(get("total"))}: ${(get("tags") as readonly { readonly word: string }[] | null)?.map(({ word }) => word).join(",")}`;

/** Fields that are computed from fields of other subgraphs, in chains, from nested objects and lists; keys that differ by subgraph; arguments. */
export const chains: World = {
  name: "chains",
  sdl: `
    enum Currency { EUR USD }
    type Query { products: [Product!]! best: Product offers: [Offer] }
    type Product { id: ID! upc: ID! name(upper: Boolean = false): String grams: Int size: Size tags: [Tag!] price: Int shipping: Int total: Int! parcel: String label: String similar: [Product!] cost(currency: Currency = EUR, times: Int): String }
    type Size { w: Int! h: Int! }
    type Tag { word: String! }
    type Offer { sku: ID! product: Product! percent: Int }`,
  subgraphs: {
    products: `
      type Query { products: [Product!]! best: Product }
      type Product @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! name(upper: Boolean = false): String grams: Int size: Size tags: [Tag!] similar: [Product!] }
      type Size { w: Int! h: Int! }
      type Tag { word: String! }`,
    prices: `
      enum Currency { EUR USD }
      type Product @key(fields: "id") { id: ID! price: Int cost(currency: Currency = EUR, times: Int): String shipping: Int @external total: Int! @requires(fields: "shipping") }`,
    shipping: `
      type Product @key(fields: "upc") { upc: ID! grams: Int @external size: Size @external shipping: Int @requires(fields: "grams") parcel: String @requires(fields: "grams size { w h }") }
      type Size { w: Int! @external h: Int! @external }`,
    offers: `
      type Query { offers: [Offer] }
      type Offer { sku: ID! product: Product! percent: Int }
      type Product @key(fields: "upc") { upc: ID! total: Int! @external tags: [Tag!] @external label: String @requires(fields: "total tags { word }") }
      type Tag { word: String! @external }`,
  },
  steady: ["id", "upc", "grams", "size", "w", "h", "tags", "word", "price", "shipping", "total"],
  local: ["price"],
  records: {
    Query: {
      products: [ref("Product:1"), ref("Product:2"), ref("Product:3")],
      best: ref("Product:2"),
      offers: [
        { sku: "o1", product: ref("Product:3"), percent: 5 },
        null,
        { sku: "o2", product: ref("Product:1"), percent: null },
      ],
    },
    "Product:1": product("1", "Phone", 100, { w: 7, h: 15 }, [{ word: "new" }, { word: "hot" }], 500, ["2", "3"]),
    "Product:2": product("2", null, null, { w: 1, h: 1 }, [], null, ["1"]),
    "Product:3": product("3", "Cable", 10, null, null, 9, []),
  },
};

function product(
  id: string,
  name: string | null,
  grams: number | null,
  size: object | null,
  tags: object[] | null,
  price: number | null,
  similar: string[],
) {
  const named: Computed = (_get, { upper }) => (upper === true ? (name?.toUpperCase() ?? null) : name);
  const cost: Computed = (_get, { currency, times }) => `${String(currency)} ${id} x${String(times)}`;
  return {
    id,
    upc: `u${id}`,
    name: named,
    grams,
    size,
    tags,
    price,
    cost,
    shipping,
    total,
    parcel,
    label,
    similar: similar.map((one) => ref(`Product:${one}`)),
  };
}
