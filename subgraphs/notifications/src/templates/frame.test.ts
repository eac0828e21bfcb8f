import { describe, expect, it } from "vitest";
import { createFrame, readBlocks } from "./frame.ts";

describe("a frame", () => {
  it("puts texts in as texts and repeats what is repeated", () => {
    const frame = createFrame("<p>{{a}}</p>{{#rows}}<b>{{b}}</b>{{/rows}}");
    expect(frame.fill({ a: `<&"'>`, rows: [{ b: "1" }, { b: "2" }] })).toBe(
      "<p>&lt;&amp;&quot;&#39;&gt;</p><b>1</b><b>2</b>",
    );
    expect(frame.fill({ a: { html: "<i>" }, rows: [] })).toBe("<p><i></p>");
  });

  it("never leaves something out silently", () => {
    expect(() => createFrame("{{a}}").fill({})).toThrow("was not given a");
    expect(() => createFrame("{{a}}").fill({ a: [] })).toThrow("is a list");
    expect(() => createFrame("{{#a}}{{/a}}").fill({ a: "text" })).toThrow("is no list");
  });

  it("refuses what it cannot read", () => {
    expect(() => createFrame("{{#a}}")).toThrow("never ends a");
    expect(() => createFrame("{{/a}}")).toThrow("never began");
    expect(() => createFrame("{{#a}}{{/b}}")).toThrow("ends b");
  });

  it("takes links to the web only", () => {
    expect(createFrame("{{link}}").fill({ link: "https://a.example/?b=1&c" })).toBe("https://a.example/?b=1&amp;c");
    expect(() => createFrame("{{link}}").fill({ link: "data:text/html,x" })).toThrow("web only");
  });

  it("gives its blocks apart", () => {
    const { whole, blocks } = readBlocks("<a>{{#block one}}1{{x}}{{/block}}{{#block two}}2{{/block}}</a>");
    expect(whole.fill({})).toBe("<a></a>");
    expect(blocks.get("one")?.fill({ x: "!" })).toBe("1!");
    expect([...blocks.keys()]).toEqual(["one", "two"]);
  });
});
