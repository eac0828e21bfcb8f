import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import * as openid from "openid-client";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenIn } from "./letters.ts";
import { clientOf, startProvider, type TestProvider } from "./provider.ts";

// A browser of the system: `apt-get install chromium`.
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

describe.skipIf(executablePath === undefined)("the pages of a log-in, in a browser", () => {
  let provider: TestProvider;
  let browser: Browser;
  let config: openid.Configuration;
  beforeAll(async () => {
    provider = await startProvider({
      outsideIssuers: [
        { id: "away", name: "Away", issuer: new URL("http://127.0.0.1:9"), clientId: "x", clientSecret: null },
      ],
    });
    // Letters leave by its timers.
    await provider.app.start();
    // Comes back to this machine, so that the browser finds somebody there.
    const redirectUris = [`${provider.origin}/health`];
    await provider.clients.save(clientOf("page", { name: "Compare <prices>", isFirstParty: false, redirectUris }));
    config = await provider.configOf("page");
    const { viewer } = await provider.register("ada@example.com");
    await provider.register("bob@example.com");
    secondFactor = await provider.addTotp(viewer.userId);
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    await provider.stop();
  });
  let secondFactor: () => string;

  const authorizeUrl = async () =>
    openid.buildAuthorizationUrl(config, {
      redirect_uri: `${provider.origin}/health`,
      scope: "openid profile email shopper",
      code_challenge: await openid.calculatePKCECodeChallenge(openid.randomPKCECodeVerifier()),
      code_challenge_method: "S256",
    }).href;

  /** Nothing a person with a screen reader or a small screen would stumble over, and no word of the browser about what it was told not to do. */
  async function isSound(page: Page, name: string, width: number, complaints: readonly string[]): Promise<void> {
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [name, id, nodes.map(({ html }) => html)])).toEqual([]);
    const widest = await page.evaluate("document.documentElement.scrollWidth");
    expect([name, widest]).toEqual([name, width]);
    expect(complaints).toEqual([]);
  }

  it.each([
    [390, 844, "light"],
    [1280, 800, "light"],
    [390, 844, "dark"],
  ] as const)(
    "are sound at %i × %i, %s, from the first to the last",
    async (width, height, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("status of 4")) complaints.push(message.text());
      });
      const sound = (name: string) => isSound(page, `${name}-${colorScheme}`, width, complaints);

      await page.goto(await authorizeUrl());
      await sound("log-in");
      await page.getByLabel("E-mail address").fill("ada@example.com");
      await page.getByLabel("Password").fill("wrong");
      await page.getByRole("button", { name: "Log in" }).click();
      await page.getByRole("alert").waitFor();
      expect(await page.getByLabel("E-mail address").inputValue()).toBe("ada@example.com");
      expect(await page.getByLabel("Password").inputValue()).toBe("");
      await sound("log-in-refused");
      await page.getByLabel("Password").fill("correct horse");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Second step" }).waitFor();
      await sound("second-step");
      provider.clock.advance(60_000);
      await page.getByLabel("Code").fill(secondFactor());
      await page.getByRole("button", { name: "Go on" }).click();
      await page.getByRole("heading", { name: "Compare <prices> asks for access" }).waitFor();
      await sound("consent");
      await page.getByRole("button", { name: "Allow", exact: true }).click();
      await page.waitForURL(/\/health\?code=/);

      await page.goto(`${provider.origin}/oauth/logout`);
      await page.getByRole("heading", { name: "Log out?" }).waitFor();
      await sound("log-out");
      await page.getByRole("button", { name: "Log out", exact: true }).click();
      await page.getByRole("heading", { name: "You are logged out" }).waitFor();
      await sound("logged-out");
      await page.goto(`${provider.origin}/oauth/authorize?client_id=nobody`);
      await page.getByRole("heading", { name: "This did not work" }).waitFor();
      await sound("fault");
      await context.close();
    },
    90_000,
  );

  it("send a person on who is somebody else by now, and log out who was there before", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const logIn = async (email: string) => {
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password").fill("correct horse");
      await page.getByRole("button", { name: "Log in" }).click();
    };
    await page.goto(await authorizeUrl());
    await logIn("bob@example.com");
    await page.getByRole("button", { name: "Allow", exact: true }).click();
    await page.waitForURL(/\/health\?code=/);
    await provider.register("eve@example.com");
    await page.goto(`${await authorizeUrl()}&prompt=login`);
    await logIn("eve@example.com");
    await page.getByRole("heading", { name: "asks for access" }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain("You are logged in as eve@example.com.");
    await context.close();
  }, 90_000);

  it("behind letters' links do nothing until somebody presses the button, and leave no secret in the address", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    const sound = (name: string) => isSound(page, name, 390, []);
    await provider.register("link@example.com");
    const linkTo = async (subject: RegExp) => tokenIn(await provider.letters.awaited("link@example.com", subject));
    const verify = await linkTo(/Confirm your e-mail address/);
    await page.goto(`${provider.origin}/account/verify-email#token=${verify}`);
    await page.getByRole("heading", { name: "Confirm your address" }).waitFor();
    expect([new URL(page.url()).hash, await page.getByLabel("Code of the link").isVisible()]).toEqual(["", false]);
    await sound("verify-email");
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    await sound("verified");
    await provider.ask(
      "mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { isAccepted } }",
      {
        input: { email: "link@example.com" },
      },
    );
    const reset = await linkTo(/Set a new password/);
    await page.goto(`${provider.origin}/account/reset-password#token=${reset}`);
    await page.getByLabel("New password").fill("password");
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("alert").waitFor();
    await sound("reset-refused");
    await page.getByLabel("New password").fill("another correct horse");
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("heading", { name: "Done" }).waitFor();
    await page.goto(`${provider.origin}/account/verify-email#token=${verify}`);
    await page.getByRole("button", { name: "Confirm" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("This link is unknown, too old or was used before.");
    await page.goto(`${provider.origin}/account/merchant-invitation#token=an-invitation`);
    expect(await page.getByLabel("Code of the invitation").inputValue()).toBe("an-invitation");
    await sound("invitation");
    expect(asked.filter((text) => text.includes(verify) || text.includes(reset))).toEqual([]);
    await context.close();
  }, 90_000);

  it("behind letters' links take the code by hand where scripts are off", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await provider.register("plain@example.com");
    const token = tokenIn(await provider.letters.awaited("plain@example.com", /Confirm your e-mail address/));
    await page.goto(`${provider.origin}/account/verify-email#token=${token}`);
    await page.getByLabel("Code of the link").fill(token);
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await context.close();
  }, 90_000);

  it("are not shown in frames, and their forms are refused from elsewhere", async () => {
    const { page, browser: plain } = await provider.begin(await provider.configOf("web"));
    expect(page.headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'.*|default-src 'none'/);
    expect(page.headers.get("x-frame-options")).toBe("DENY");
    expect(page.headers.get("cache-control")).toBe("no-store");
    const path = /action="([^"]*)\/password"/.exec(page.text)?.[1] ?? "";
    const form = new URLSearchParams({ email: "ada@example.com", password: "correct horse" });
    const without = await plain.go(`${path}/password`, form);
    expect([without.status, without.left]).toEqual([403, null]);
    const token = /name="form_token" value="([^"]*)"/.exec(page.text)?.[1] ?? "";
    form.set("form_token", token);
    const elsewhere = await plain.go(`${path}/password`, form, { origin: "https://evil.example" });
    expect(elsewhere.status).toBe(403);
  });
});
