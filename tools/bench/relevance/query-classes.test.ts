import { expect, test } from "vitest";
import { createQueryClasses } from "./query-classes.ts";

const product = (name: string, category: string) => ({
  id: name,
  name,
  brand: "",
  description: "",
  specifications: "",
  category,
});
const classOf = createQueryClasses([
  product("Aero notebook", "notebook"),
  product("Sleeve for a notebook", "notebook case"),
  product("Zoom lens", "camera lens"),
  product("Quiet kettle", "kettle"),
  product("Blender jug", "blender"),
  product("Base for a blender", "spare part"),
  product("Lid of a blender", "spare part"),
]);

test.each([
  ["aero 14", "model number"],
  ["ps4", "model number"],
  ["gaming laptop", "vocabulary"],
  ["notebooks", "accessory trap"],
  ["digital camera", "accessory trap"],
  ["blender", "accessory trap"],
  ["kettle", "plain words"],
  ["camera lens", "plain words"],
])("%s: %s", (query, expected) => expect(classOf(query)).toBe(expected));
