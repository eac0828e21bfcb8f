import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { languages } from "../domain/channel.ts";
import { type Kind, kinds } from "../domain/kind.ts";
import { compiledFrame, compileLetter } from "./compile-letter.ts";
import type { Told } from "./draft.ts";
import { feedText } from "./feed-text.ts";
import { sampleFacts } from "./samples.ts";
import { createLetterWriter } from "./write-letter.ts";
import { writePush, writeText } from "./write-short.ts";

const write = createLetterWriter();
const samples = sampleFacts("https://shop.example");
const all = (Object.keys(kinds) as Kind[]).map((kind) => ({ kind, facts: samples[kind] }) as Told);
const ada = { language: "en", timeZone: "Europe/Berlin", name: "Ada", unsubscribeLink: null } as const;
const each = all.flatMap((told) => languages.map((language) => [told.kind, language, told] as const));

/** A sign that something was not said: a placeholder, or a value that is none. */
const unsaid = /\{\{|\}\}|undefined|null|NaN|\[object|Invalid/;

const decoded = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#8202;", " ")
    .replaceAll("&amp;", "&");
/** What somebody sees who looks at a letter: no head, no preview text, no markup. */
const seenIn = (html: string): string =>
  decoded(
    html
      .replace(/^[\s\S]*<\/head>/, "")
      .replace(/<div style="display:none[\s\S]*?<\/div>/, "")
      .replaceAll(/<!--[\s\S]*?-->/g, "")
      .replaceAll(/<[^>]*>/g, "\n"),
  );
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu));
const linksIn = (text: string): ReadonlySet<string> => new Set(text.match(/https:\/\/[^\s"]+/g));
const withoutLinks = (text: string): string => text.replaceAll(/https:\/\/\S+/g, "");

describe("a letter of every kind, in every language", () => {
  it.each(each)("%s in %s is whole, and its text says what its HTML says", (_kind, language, told) => {
    const { subject, text, html } = write(told, { ...ada, language, unsubscribeLink: "https://shop.example/u/1" });
    expect(subject.length).toBeGreaterThan(4);
    expect(subject + text + html).not.toMatch(unsaid);
    expect(wordsOf(withoutLinks(text))).toEqual(wordsOf(seenIn(html)));
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => decoded(link ?? ""));
    expect(linksIn(text)).toEqual(new Set(hrefs));
  });

  it.each(each)("%s in %s is read out in its language, with words for its pictures", (_kind, language, told) => {
    const { html } = write(told, { ...ada, language });
    expect(html).toContain(`<html lang="${language}"`);
    for (const [picture] of html.matchAll(/<img\b[^>]*>/g)) expect(picture).toMatch(/\balt="[^"]+"/);
    // Tables that only place things are named so: what is left are tables of facts, with headers.
    for (const [table, opening] of html.matchAll(/(<table\b[^>]*>)(?:(?!<\/?table\b)[\s\S])*<\/table>/g))
      expect(opening?.includes('role="presentation"') || table.includes('scope="row"')).toBe(true);
  });

  it.each(each)("%s in %s fits a text, a push and the feed", (kind, language, told) => {
    const [text, push] = [writeText(told, { ...ada, language }), writePush(told, { ...ada, language })];
    const feed = feedText({ kind, language, data: { orderNumber: "N-7K3M-92QX" } });
    expect([text, push.title, push.body, feed.title, feed.body].join("\n")).not.toMatch(unsaid);
    expect(text.length).toBeLessThanOrEqual(268);
    expect(text.endsWith(told.facts.link)).toBe(kind !== "PHONE_CODE");
    expect(push.url).toBe(told.facts.link);
    expect(feed.title.length).toBeGreaterThan(4);
  });
});

describe("a letter", () => {
  it("writes money and days as the language does, where the person lives", () => {
    const placed = {
      kind: "ORDER_PLACED",
      facts: { ...samples.ORDER_PLACED, placedAt: new Date("2026-01-01T23:30Z") },
    };
    const told = placed as Told;
    const inGerman = write(told, { ...ada, language: "de" }).text;
    expect(inGerman.replaceAll("\u00a0", " ")).toContain("Gesamt: 723,70 €");
    expect(inGerman).toContain("2. Januar 2026");
    expect(write(told, { ...ada, timeZone: "America/New_York" }).text).toContain("1 January 2026");
    expect(write(told, { ...ada, timeZone: "no/where" }).text).toContain("1 January 2026");
    expect(write(told, ada).text).toContain("Total: €723.70");
  });

  it("says an amount exactly, whatever its size, in currencies with and without parts", () => {
    const huge = { minor: 900_719_925_474_099_301n, currency: "JPY" };
    const told: Told = { kind: "REFUND_ISSUED", facts: { ...samples.REFUND_ISSUED, amount: huge } };
    expect(write(told, ada).text).toContain("JP¥900,719,925,474,099,301");
  });

  it("holds what people typed as they typed it: no markup, no further line in its head", () => {
    const name = `<script>"x"</script>\r\nBcc: all@example.com`;
    const told: Told = { kind: "BACK_IN_STOCK", facts: { ...samples.BACK_IN_STOCK, name } };
    const { subject, html } = write(told, { ...ada, name: "<b>Ada</b>" });
    expect(html).not.toMatch(/<script>|<b>/);
    expect(html).toContain("&lt;script&gt;&quot;x&quot;");
    expect(subject).not.toMatch(/[\r\n]/);
    expect(writeText(told, ada)).not.toMatch(/[\r\n]/);
  });

  it("leads to the web only", () => {
    const told: Told = { kind: "BACK_IN_STOCK", facts: { ...samples.BACK_IN_STOCK, link: "javascript:alert(1)" } };
    expect(() => write(told, ada)).toThrow("leads to the web only");
  });

  it("says how to get no more of it where that can be chosen, and only there", () => {
    const told = { kind: "PRICE_DROP", facts: samples.PRICE_DROP } as const;
    expect(write(told, { ...ada, unsubscribeLink: "https://shop.example/u/1" }).html).toContain("No more letters");
    expect(write(told, ada).html).not.toContain("No more letters");
  });

  it("keeps the lines of what it tells apart", () => {
    const entries = [{ title: "one", text: "two\nthree", link: null }];
    const told: Told = { kind: "DIGEST", facts: { ...samples.DIGEST, entries } };
    expect(write(told, ada).html).toContain("two<br />three");
    expect(write(told, ada).subject).toBe("1 piece of news");
  });
});

describe("a text that is too long", () => {
  it("loses its end, never its link", () => {
    const told: Told = { kind: "BACK_IN_STOCK", facts: { ...samples.BACK_IN_STOCK, name: "x".repeat(500) } };
    const text = writeText(told, ada);
    expect(text).toHaveLength(268);
    expect(text).toMatch(/x… https:\/\/shop\.example\/products\/aurora-x2$/);
    expect(writePush(told, ada).title).toHaveLength(80);
  });
});

describe("the feed", () => {
  it("names what a notification itself knows", () => {
    const data = { productName: "Aurora X2", amountMinor: "64900", previousMinor: "69900", currency: "EUR" };
    expect(feedText({ kind: "PRICE_DROP", language: "en", data })).toEqual({
      title: "The price has dropped",
      body: "Aurora X2 · €649.00 · Before: €699.00",
    });
    expect(feedText({ kind: "ORDER_HELD", language: "de", data: {} })).toEqual({
      title: "Ihre Bestellung wartet",
      body: "",
    });
  });
});

describe("the frame of all letters", () => {
  it("is what letter.mjml says, and MJML finds nothing wrong with that: else run src/templates/compile-letter.ts", async () => {
    expect(await compileLetter()).toBe(await readFile(compiledFrame, "utf8"));
  });
});
