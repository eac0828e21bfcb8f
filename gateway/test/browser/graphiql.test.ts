import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { createSubgraph } from "../support/graph.ts";
import { startGateway } from "../support/server.ts";
import { orders, users } from "../support/shop.ts";

const start = async (options: Parameters<typeof startGateway>[1] = {}) => {
  const server = await startGateway([createSubgraph(users()), createSubgraph(orders())], options);
  onTestFinished(server.stop);
  return server;
};

test("GraphiQL comes from this server alone", async () => {
  const { http } = await start();
  const page = await http.inject({ url: "/graphiql" });
  const addresses = [...page.payload.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");
  expect(addresses).toHaveLength(5);
  for (const url of addresses) {
    expect(url).toMatch(/^\/graphiql\//);
    const asset = await http.inject({ url });
    expect([url, asset.statusCode, asset.payload.length > 1_000]).toEqual([url, 200, true]);
  }
  expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("where the schema is not shown there is no page", async () => {
  const { http } = await start({ introspection: false });
  expect((await http.inject({ url: "/graphiql" })).statusCode).toBe(404);
});

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

// A browser of the system: `apt-get install chromium`.
test.skipIf(executablePath === undefined)(
  "a browser reads the schema and asks a question, without a word to another site",
  async () => {
    const server = await start();
    const url = await server.listen();
    const browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith("data:")) elsewhere.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    const query = "{ me { name } }";
    await page.goto(`${url}/graphiql?query=${encodeURIComponent(query)}`);
    await page.locator(".graphiql-query-editor .CodeMirror").waitFor();
    await page.evaluate(
      `document.querySelector(".graphiql-query-editor .CodeMirror").CodeMirror.setValue(${JSON.stringify(query)})`,
    );
    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: "Ada" }).waitFor();
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  },
);
