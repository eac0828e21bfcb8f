import { expect, test } from "vitest";
import { categoryNamesOf } from "./category-names.ts";

test.each([
  ["Notebooks", ["notebooks"]],
  ["headphones/headset", ["headphones", "headset"]],
  ["camera/camcorder battery", ["camera battery", "camcorder battery"]],
  ["printer cabinet/stand", ["printer cabinet", "printer stand"]],
  ["notebook dock/port replicator", ["notebook dock", "port replicator"]],
  ["Printers, Ink & Paper", ["printers", "ink", "paper"]],
  ["Fans and heaters", ["fans", "heaters"]],
])("%s is called %j", (category, names) => expect(categoryNamesOf(category)).toEqual(names));
