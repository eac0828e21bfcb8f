import { priceChangedV1 } from "@novatech/contracts/catalog";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listOf } from "./questions.ts";
import { productId, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeEach(async () => {
  room = await startRoom();
});
afterEach(() => room.end());

const notebook = (inches: string, memory: string) => ({
  screen: `${inches} inch`,
  memory: `${memory} GB`,
  wifi: "Yes",
});
const similar = async (name: string, first = 5) =>
  (await listOf(room, "similarProducts", name, first)).map((told) => told.name);

test("the nearest of its kind in specifications and price come first, and nothing of another kind", async () => {
  await room.show("small", { specifications: notebook("13.3", "8"), usdMinor: 80_000n });
  await room.show("near", { specifications: notebook("14", "8"), usdMinor: 85_000n });
  await room.show("far", { specifications: notebook("17.3", "64"), usdMinor: 300_000n });
  await room.show("lamp", { categoryIds: ["cat_lamps"], specifications: notebook("13.3", "8"), usdMinor: 80_000n });
  await room.app.catchUp();
  expect(await similar("small")).toEqual(["near", "far"]);
  expect((await listOf(room, "similarProducts", "small"))[0]?.reason).toBe("SIMILAR");
});

test("a new product stands in the lists of those it is like at once; one that is sold out or moved away is left out", async () => {
  await room.show("one", { specifications: notebook("14", "8") });
  await room.show("two", { specifications: notebook("14", "16") });
  await room.app.catchUp();
  await room.show("late", { specifications: notebook("14", "8") });
  await room.app.catchUp();
  expect(await similar("one")).toEqual(["late", "two"]);
  await room.stock("late", true);
  expect(await similar("one")).toEqual(["two"]);
  await room.show("two", { categoryIds: ["cat_other"] });
  expect(await similar("one")).toEqual([]);
});

test("a price that moved far puts a product beside others; an edit that changes nothing has no list made", async () => {
  const specifications = notebook("14", "8");
  for (const [name, usdMinor] of [
    ["cheap", 20_000n],
    ["middle", 60_000n],
    ["dear", 200_000n],
  ] as const)
    await room.show(name, { specifications, usdMinor });
  await room.app.catchUp();
  expect(await similar("middle", 1)).toEqual(["cheap"]);
  await room.hear(priceChangedV1, productId("middle"), {
    productId: productId("middle"),
    version: 100,
    variantId: "var_middle",
    price: { currency: "USD", amountMinor: 180_000n, taxIncluded: false },
  });
  await room.app.catchUp();
  expect(await similar("middle", 1)).toEqual(["dear"]);
  await room.show("cheap", { specifications, usdMinor: 20_000n, description: "better words" });
  const due = await room.database.sql`select from products where is_similar_due`;
  expect(due).toHaveLength(0);
});

const printer = (name: string, more = {}) =>
  room.show(name, {
    name: `Acme Pressline ${name} printer`,
    model: name,
    brand: "Acme",
    categoryIds: ["cat_printers"],
    usdMinor: 20_000n,
    ...more,
  });
const ink = (name: string, fits: string, more = {}) =>
  room.show(name, {
    brand: "Acme",
    model: name,
    categoryIds: ["cat_ink"],
    specifications: { compatibility: fits },
    usdMinor: 3_000n,
    ...more,
  });
const accessories = async (name: string) =>
  (await listOf(room, "accessories", name, 10)).map((told) => [told.name, told.reason]);

test("a printer's cartridges are its accessories, the printer goes with its cartridge, and others with neither", async () => {
  await printer("4200dn");
  await printer("5100");
  await ink("black", "Acme Pressline 4200, 4300");
  await ink("photo", "Acme Pressline 5100/5200; Othermaker Jet 900");
  await room.app.catchUp();
  expect(await accessories("4200dn")).toEqual([["black", "ACCESSORY"]]);
  expect(await accessories("5100")).toEqual([["photo", "ACCESSORY"]]);
  expect(await accessories("black")).toEqual([["4200dn", "ACCESSORY"]]);
  await room.stock("black", true);
  expect(await accessories("4200dn")).toEqual([]);
});

test("what is named after a printer and says nothing of what it fits is no printer: by its kind, and by its price", async () => {
  await printer("4200");
  await ink("black", "Pressline 4200");
  await ink("named", "Pressline 9999", { specifications: {}, name: "Acme Pressline 4200 toner", model: "4200 toner" });
  await printer("fuser", { name: "Acme Pressline 4200 fuser", model: "4200 fuser", usdMinor: 4_000n });
  await room.app.catchUp();
  expect(await accessories("black")).toEqual([["4200", "ACCESSORY"]]);
  expect(await accessories("named")).toEqual([]);
  expect(await accessories("fuser")).toEqual([]);
});

test("an edit takes back what a product said it fits", async () => {
  await printer("4200");
  await ink("black", "Pressline 4200");
  await ink("black", "Pressline 9000");
  expect(await accessories("4200")).toEqual([]);
});
