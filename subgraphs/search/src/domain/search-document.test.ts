import { expect, test } from "vitest";
import { specificationText } from "./search-document.ts";

test("a yes is found by its name, a no not at all, and everything else by name and value", () => {
  const specifications = [
    { name: "Wireless", value: "Yes" },
    { name: "Microphone", value: "No" },
    { name: "Cable length", value: "1.8 m" },
  ];
  expect(specificationText(specifications)).toBe("Wireless . Cable length 1.8 m");
});
