import { type Computed, type Get, ref, type World } from "./world.ts";

/** Fields that require fields with arguments: beside the client's own, several of one field, nested, in chains, behind interfaces, by input objects. */
export const quotes: World = {
  name: "quotes",
  sdl: `
    enum Currency { EUR USD GBP }
    input Span { from: Int = 0 to: [Int!] }
    interface Priced { price(currency: Currency = EUR, span: Span): Int }
    type Query { items: [Item!]! best: Item packs: [Pack!] works: [Work] shown: [Work!] }
    type Item implements Priced { id: ID! sku: ID! name(upper: Boolean = false): String price(currency: Currency = EUR, span: Span): Int notes(first: Int = 2): [Note!]! maker: Maker
      eurTag: String usdTag: String plainTag: String! topNotes: String allNotes: String makerTag: String mixed: String
      budget(times: Int = 1): Int chainTag: String otherChain: String! similar: [Item] }
    type Box implements Priced { price(currency: Currency = EUR, span: Span): Int size: Int }
    type Note { text(words: Int): String author: Maker }
    type Maker { id: ID! title(short: Boolean = false): String rating(of: Int): Int makerTag: String }
    type Pack { id: ID! content: Priced packTag: String gbpTag: String }
    interface Work { id: ID! price(currency: Currency): Int shelfTag: String otherTag: String }
    type Song implements Work { id: ID! price(currency: Currency): Int seconds: Int shelfTag: String otherTag: String }
    type Clip implements Work { id: ID! price(currency: Currency): Int shelfTag: String otherTag: String }`,
  subgraphs: {
    items: `
      enum Currency { EUR USD GBP }
      input Span { from: Int = 0 to: [Int!] }
      interface Priced { price(currency: Currency = EUR, span: Span): Int }
      type Query { items: [Item!]! best: Item packs: [Pack!] works: [Work] }
      type Item implements Priced @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! name(upper: Boolean = false): String price(currency: Currency = EUR, span: Span): Int notes(first: Int = 2): [Note!]! maker: Maker similar: [Item] }
      type Box implements Priced @shareable { price(currency: Currency = EUR, span: Span): Int size: Int }
      type Note { text(words: Int): String author: Maker }
      type Maker @key(fields: "id") { id: ID! title(short: Boolean = false): String }
      type Pack @key(fields: "id") { id: ID! content: Priced }
      interface Work @key(fields: "id") { id: ID! price(currency: Currency): Int }
      type Song implements Work @key(fields: "id") { id: ID! price(currency: Currency): Int seconds: Int }
      type Clip implements Work @key(fields: "id") { id: ID! price(currency: Currency): Int }`,
    tags: `
      enum Currency { EUR USD GBP }
      input Span { from: Int = 0 to: [Int!] }
      type Query { shown: [Work!] }
      type Item @key(fields: "id") { id: ID! name(upper: Boolean = false): String @external price(currency: Currency = EUR, span: Span): Int @external notes(first: Int = 2): [Note!]! @external maker: Maker @external
        eurTag: String @requires(fields: "price(currency: EUR)")
        usdTag: String @requires(fields: "price(span: { to: [1, 2] }, currency: USD)")
        plainTag: String! @requires(fields: "price")
        topNotes: String @requires(fields: "notes(first: 1) { text(words: 1) }")
        allNotes: String @requires(fields: "notes { text(words: 2) author { title(short: true) } }")
        makerTag: String @requires(fields: "maker { title }")
        mixed: String @requires(fields: "name(upper: true) price(currency: GBP) notes(first: 1) { text(words: 1) }") }
      type Note { text(words: Int): String @external author: Maker @external }
      type Maker @key(fields: "id") { id: ID! title(short: Boolean = false): String @external rating(of: Int): Int @external makerTag: String @requires(fields: "title(short: true) rating(of: 2)") }
      type Work @key(fields: "id") @interfaceObject { id: ID! price(currency: Currency): Int @external shelfTag: String @requires(fields: "price(currency: USD)") otherTag: String @requires(fields: "price(currency: EUR)") }`,
    packs: `
      enum Currency { EUR USD GBP }
      input Span { from: Int = 0 to: [Int!] }
      interface Priced { price(currency: Currency = EUR, span: Span): Int }
      type Item implements Priced @key(fields: "id") { id: ID! price(currency: Currency = EUR, span: Span): Int @external }
      type Box implements Priced @shareable { price(currency: Currency = EUR, span: Span): Int size: Int }
      type Pack @key(fields: "id") { id: ID! content: Priced @external
        packTag: String @requires(fields: "content { price(currency: USD) }")
        gbpTag: String @requires(fields: "content { __typename ... on Item { price(currency: GBP) } ... on Box { price(currency: EUR) size } }") }`,
    budgets: `
      enum Currency { EUR USD GBP }
      input Span { from: Int = 0 to: [Int!] }
      type Item @key(fields: "sku") { sku: ID! price(currency: Currency = EUR, span: Span): Int @external budget(times: Int = 1): Int @requires(fields: "price(currency: USD)") }
      type Maker @key(fields: "id") { id: ID! rating(of: Int): Int }`,
    chains: `
      type Item @key(fields: "id") { id: ID! budget(times: Int = 1): Int @external chainTag: String @requires(fields: "budget(times: 3)") otherChain: String! @requires(fields: "budget") }`,
  },
  steady: [
    "id",
    "sku",
    "name",
    "price",
    "notes",
    "text",
    "author",
    "maker",
    "title",
    "rating",
    "budget",
    "content",
    "size",
    "shown",
  ],
  records: {
    Query: {
      items: [ref("Item:1"), ref("Item:2")],
      best: ref("Item:2"),
      packs: [ref("Pack:1"), ref("Pack:2"), ref("Pack:3")],
      works: [ref("Song:s"), ref("Clip:c"), null],
      shown: [ref("Clip:c"), ref("Song:s")],
    },
    "Item:1": item("1", "Phone", 100, ["good and cheap", "too small"], ref("Maker:m"), ["2", "1"]),
    "Item:2": item("2", null, null, [], null, []),
    "Maker:m": {
      id: "m",
      title: ((_get, { short }) => (short === true ? "Mak" : "Maker of things")) satisfies Computed,
      rating: ((_get, { of }) => Number(of ?? 0) * 7) satisfies Computed,
      makerTag: ((get) =>
        `${String(get("title", { short: true }))} ${String(get("rating", { of: 2 }))}`) satisfies Computed,
    },
    "Pack:1": pack("1", ref("Item:1")),
    "Pack:2": pack("2", { __typename: "Box", price: priceOf(5), size: 9 }),
    "Pack:3": pack("3", null),
    "Song:s": { ...work("s", 3), seconds: 200 },
    "Clip:c": work("c", null),
  },
};

function priceOf(amount: number | null): Computed {
  return (_get, { currency, span }) => {
    if (amount === null) return null;
    const { from = 0, to = [] } = (span ?? {}) as { from?: number; to?: readonly number[] };
    return (
      amount * { EUR: 1, USD: 2, GBP: 3 }[(typeof currency === "string" ? currency : "EUR") as "EUR"] +
      from * 10_000 +
      to.length * 1_000
    );
  };
}

function note(text: string, author: unknown): object {
  return {
    __typename: "Note",
    text: ((_get, { words }) =>
      text
        .split(" ")
        .slice(0, Number(words ?? 9))
        .join(" ")) satisfies Computed,
    author,
  };
}

const notesOf = (get: Get, first: number | undefined): readonly unknown[] =>
  get("notes", first === undefined ? { first: 2 } : { first }) as readonly unknown[];

const texts = (get: Get, first: number | undefined, words: number): string =>
  notesOf(get, first)
    .map((one) => String(get("text", { words }, one)))
    .join("; ");

function item(
  id: string,
  name: string | null,
  amount: number | null,
  said: string[],
  maker: unknown,
  similar: string[],
) {
  const all = said.map((one) => note(one, maker));
  return {
    id,
    sku: `s${id}`,
    maker,
    similar: similar.map((one) => ref(`Item:${one}`)),
    name: ((_get, { upper }) => (upper === true ? (name?.toUpperCase() ?? null) : name)) satisfies Computed,
    price: priceOf(amount),
    notes: ((_get, { first }) => all.slice(0, Number(first ?? 9))) satisfies Computed,
    eurTag: ((get) => `EUR ${String(get("price", { currency: "EUR" }))}`) satisfies Computed,
    usdTag: ((get) =>
      `USD ${String(get("price", { currency: "USD", span: { from: 0, to: [1, 2] } }))}`) satisfies Computed,
    plainTag: ((get) => `plain ${String(get("price", { currency: "EUR" }))}`) satisfies Computed,
    topNotes: ((get) => texts(get, 1, 1)) satisfies Computed,
    allNotes: ((get) => {
      const authors = notesOf(get, undefined).map((one) => {
        const author = get("author", {}, one);
        return author === null ? null : get("title", { short: true }, author);
      });
      return `${texts(get, undefined, 2)} by ${authors.join()}`;
    }) satisfies Computed,
    makerTag: ((get) => {
      const by = get("maker");
      return by === null ? null : `by ${String(get("title", { short: false }, by))}`;
    }) satisfies Computed,
    mixed: ((get) =>
      `${String(get("name", { upper: true }))} ${String(get("price", { currency: "GBP" }))} ${texts(get, 1, 1)}`) satisfies Computed,
    budget: ((get, { times }) =>
      Number(get("price", { currency: "USD" }) ?? 0) * Number(times ?? 1)) satisfies Computed,
    chainTag: ((get) => `three ${String(get("budget", { times: 3 }))}`) satisfies Computed,
    otherChain: ((get) => `one ${String(get("budget", { times: 1 }))}`) satisfies Computed,
  };
}

function pack(id: string, content: unknown) {
  const amount = (get: Get, currency: string): string => String(get("price", { currency }, get("content")));
  return {
    id,
    content,
    packTag: ((get) => (get("content") === null ? null : `for ${amount(get, "USD")}`)) satisfies Computed,
    gbpTag: ((get) => {
      const held = get("content") as { readonly __typename: string } | null;
      return held && `${held.__typename} ${amount(get, held.__typename === "Item" ? "GBP" : "EUR")}`;
    }) satisfies Computed,
  };
}

function work(id: string, amount: number | null) {
  return {
    id,
    price: priceOf(amount),
    shelfTag: ((get) => `shelf ${String(get("price", { currency: "USD" }))}`) satisfies Computed,
    otherTag: ((get) => `other ${String(get("price", { currency: "EUR" }))}`) satisfies Computed,
  };
}
