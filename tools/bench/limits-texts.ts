/** A text that is made to cost: another one in each round, as hostile as the one before. */
export type HostileText = {
  readonly name: string;
  readonly text: (round: number) => string;
  readonly variables?: unknown;
};

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

const nested = (depth: number, open: string, inner: string): string => open.repeat(depth) + inner + " }".repeat(depth);

/** From a product to its variants and back, with what other rooms know of both at every level. */
const spiral = (levels: number): string =>
  levels <= 0
    ? "id"
    : `id name brand { name } merchant { name } variants(first: 1) { nodes { sku availability { status } deliveryEstimate(countryCode: "DE") { latest } price(currency: "EUR") { taxIncluded } product { ${spiral(levels - 1)} } } }`;

/** Texts over the house's own graph. Some are refused by a limit, some by validation; those that pass are as dear as the limits let through. */
export const hostileTexts: readonly HostileText[] = [
  {
    name: "1,000 aliases at the root",
    text: (r) => `query R${r} { ${times(1_000, (i) => `a${r}_${i}: categories { id }`)} }`,
  },
  {
    name: "1,000 aliases of an entity's field (40 KB)",
    text: (r) =>
      `query R${r} { product(id: "1") { ${times(1_000, (i) => `alias_${r}_${i}: merchant { id name slug }`)} } }`,
  },
  {
    name: "fragments that double at every step",
    text: (r) =>
      `query R${r} { product(id: "1") { ...F0 } } ${times(60, (i) => `fragment F${i} on Product { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Product { id }`,
  },
  {
    name: "fragments that double and are never used",
    text: (r) =>
      `query R${r} { product(id: "1") { id } } ${times(60, (i) => `fragment F${i} on Product { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Product { ...F0 }`,
  },
  {
    name: "200 fragments that each spread 10 others",
    text: (r) =>
      `query R${r} { product(id: "1") { ...F0 } } ${times(200, (i) => `fragment F${i} on Product { id ${times(10, (j) => `...F${(i + j + 1) % 200}`)} }`)}`,
  },
  { name: "one field 1,900 times", text: (r) => `query R${r} { product(id: "1") { ${times(1_900, () => "id")} } }` },
  {
    name: "one field 78 times, the most that passes",
    text: (r) => `query R${r} { product(id: "1") { ${times(78, () => "name")} } }`,
  },
  {
    name: "one object 60 times with 60 fields each",
    text: (r) => `query R${r} { product(id: "1") { ${times(60, () => `brand { ${times(60, () => "id")} }`)} } }`,
  },
  { name: "5,000 levels", text: (r) => `query R${r} { ${nested(5_000, "a { ", "b")} }` },
  {
    name: "2,000 directives on a field",
    text: (r) => `query R${r} { product(id: "1") { id ${times(2_000, () => "@skip(if: false)")} } }`,
  },
  { name: "32 KB of commas", text: (r) => `query R${r} { categories { id } }${",".repeat(32_000)}` },
  { name: "32 KB of comment", text: (r) => `query R${r} { categories { id } } #${"x".repeat(32_000)}` },
  { name: "32 KB in a string", text: (r) => `query R${r} { product(id: "${"\\u0041".repeat(5_300)}") { id } }` },
  {
    name: "32 KB of block string",
    text: (r) => `query R${r} { product(id: """${"\n    x".repeat(5_300)}""") { id } }`,
  },
  { name: "1,200 variables", text: (r) => `query R${r}(${times(1_200, (i) => `$v${i}: Int`)}) { categories { id } }` },
  { name: "3,000 items in a list", text: (r) => `query R${r} { product(id: [${times(3_000, () => "1")}]) { id } }` },
  {
    name: "lists nested 1,900 deep",
    text: (r) => `query R${r} { product(id: ${"[".repeat(1_900)}${"]".repeat(1_900)}) { id } }`,
  },
  {
    name: "30 root fields with names that resemble others",
    text: (r) => `query R${r} { ${times(30, (i) => `produc${"t".repeat(i % 5)}s${i} categorie${i}`)} }`,
  },
  {
    name: "1,300 unknown fields with long names",
    text: (r) => `query R${r} { product(id: "1") { ${times(1_300, (i) => `specificatoins${i}_${r}`)} } }`,
  },
  {
    name: "480 unknown fields, the most that passes",
    text: (r) => `query R${r} { product(id: "1") { ${times(480, (i) => `specificatoins${i}_${r}`)} } }`,
  },
  {
    name: "600 variables of types that resemble others",
    text: (r) =>
      `query R${r}(${times(600, (i) => `$v${i}: ProductVarantConnectionInput${i}x${r}`)}) { categories { id } }`,
  },
  {
    name: "200 of them, the most that passes",
    text: (r) =>
      `query R${r}(${times(200, (i) => `$v${i}: ProductVarantConnectionInput${i}x${r}`)}) { categories { id } }`,
  },
  {
    name: "700 arguments that nobody knows",
    text: (r) => `query R${r} { ${times(25, () => `categories(${times(30, (i) => `frist${i}_${r}: 1`)}) { id }`)} }`,
  },
  {
    name: "430 fragments that nobody spreads",
    text: (r) => `query R${r} { product(id: "1") { id } } ${times(430, (i) => `fragment F${i} on Product { id }`)}`,
  },
  { name: "600 operations", text: (r) => times(600, (i) => `query R${r}_${i} { __typename }`) },
  {
    name: "139 fragments in a ring, all spread",
    text: (r) =>
      `query R${r} { product(id: "1") { ${times(138, (i) => `...F${i}`)} } } ${times(139, (i) => `fragment F${i} on Product { ...F${(i + 1) % 139} }`)}`,
  },
  {
    name: "1,200 operations in one document",
    text: (r) => times(1_200, (i) => `query R${r}_${i} { x }`),
  },
  {
    name: "introspection, 14 levels of types",
    text: (r) => `query R${r} { __schema { types { ${nested(6, "fields { type { ", "name")}${" }".repeat(6)} } } }`,
  },
  {
    name: "variables 1,000 levels deep",
    text: (r) => `mutation R${r}($i: CartLinesAddInput!) { cartLinesAdd(input: $i) { userErrors { code } } }`,
    variables: { i: JSON.parse(`${'{"a":'.repeat(1_000)}1${"}".repeat(1_000)}`) as unknown },
  },
  {
    name: "variables with 6,000 values",
    text: (r) => `mutation R${r}($i: CartLinesAddInput!) { cartLinesAdd(input: $i) { userErrors { code } } }`,
    variables: { i: { lines: Array.from({ length: 2_000 }, () => ({ variantId: "v", quantity: 1 })) } },
  },
  {
    name: "a page of everything, once (40 fields)",
    text: (r) => `query R${r} { products(first: 1) { nodes { ${spiral(1)} } } }`,
  },
  {
    name: "through all rooms and back, as deep as passes",
    text: (r) => `query R${r} { products(first: 1) { nodes { ${spiral(3)} } } }`,
  },
  {
    name: "the same by 9 aliases, the most that passes",
    text: (r) => `query R${r} { ${times(9, (i) => `a${i}: product(id: "${i}") { ${spiral(3)} }`)} }`,
  },
];
