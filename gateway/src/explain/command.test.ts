import { writeFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { createFolder, entry, manifestOf } from "../../test/support/clients.ts";
import { compose, createSubgraph } from "../../test/support/graph.ts";
import { orders, users } from "../../test/support/shop.ts";
import { explainCommand } from "./command.ts";

const buyers = "query Buyers($first: Int!) { orders(first: $first) { id buyer { name } } }";

function environment() {
  const folder = createFolder();
  onTestFinished(folder.remove);
  const people = users();
  const rooms = [
    createSubgraph({
      ...orders(),
      sdl: orders().sdl.replace("[Order!]!", '[Order!]! @listSize(slicingArguments: ["first"])'),
    }),
    createSubgraph({
      ...people,
      sdl: people.sdl.replace("me: User", 'me: User @requiresScopes(scopes: [["shopper"]])'),
    }),
  ];
  const urls = { orders: "http://orders", users: "http://users" };
  folder.write("web.json", manifestOf(buyers));
  return {
    folder,
    SUPERGRAPH_PATH: folder.write("supergraph.graphql", compose(rooms, urls)),
    CLIENTS_PATH: folder.write("clients.json", { default: { level: "safelist", manifests: ["web.json"] } }),
  };
}

describe("an operation is explained", () => {
  test.each([
    ["by its text", buyers],
    ["by its id", entry(buyers).id],
    ["by its name", "Buyers"],
  ])("%s: size, cost, caches, viewer, plan", (_title, asked) => {
    const { folder: _folder, ...paths } = environment();
    const said = explainCommand([asked, "--variables", '{"first": 20}'], paths);
    expect(said).toContain(`query Buyers   id ${entry(buyers).id}`);
    expect(said).toMatch(/size {5}4 fields, 3 levels, 1 at the root/);
    expect(said).toMatch(/cost {5}at most 40\n/);
    expect(said).toMatch(/viewer {3}anybody/);
    expect(said).toMatch(/runs {5}compiled/);
    expect(said).toMatch(
      /Fetch\(service: "orders"\)[^]*Flatten\(path: "orders\.@\.buyer"\)[^]*Fetch\(service: "users"\)/,
    );
  });

  test("with what a viewer must have, and with the variables that are missing", () => {
    const { folder, ...paths } = environment();
    const file = folder.path("me.graphql");
    writeFileSync(file, "query Me { me { name } }");
    expect(explainCommand([file], paths)).toContain("scope shopper: for Query.me");
    expect(explainCommand([buyers], paths)).toContain("at most 20 (without $first, which may change it)");
  });
});

describe("a question that has no answer says so", () => {
  test.each([
    ["nothing", [], "Say which operation"],
    ["a name nobody has", ["Nobody"], "no operation of"],
    ["a field nobody has", ["{ nothing }"], 'Cannot query field "nothing"'],
  ])("%s", (_title, parameters, message) => {
    const { folder: _folder, ...paths } = environment();
    expect(() => explainCommand(parameters, paths)).toThrow(message);
  });
});
