import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request } from "undici";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type MailViewer, startMailViewer } from "./mail-viewer.ts";

let folder: string;
let viewer: MailViewer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "letters-"));
  viewer = await startMailViewer({ folder, port: 0 });
});
afterEach(async () => {
  await viewer.stop();
  await rm(folder, { recursive: true });
});

/** Puts a letter into the folder, `age` seconds old. */
async function post(id: string, lines: readonly string[], age = 0): Promise<void> {
  const path = join(folder, `${id}.eml`);
  await writeFile(path, lines.join("\n"));
  const at = new Date(Date.UTC(2026, 10, 23) - age * 1000);
  await utimes(path, at, at);
}

const both = (subject: string, html: string): readonly string[] => [
  "From: NovaTech <no-reply@novatech.example>",
  "To: Ada <ada@example.com>",
  `Subject: ${subject}`,
  "List-Unsubscribe: <https://shop.example/u>",
  "MIME-Version: 1.0",
  'Content-Type: multipart/alternative; boundary="x"',
  "",
  "--x",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Hello <Ada>",
  "--x",
  "Content-Type: text/html; charset=utf-8",
  "",
  html,
  "--x--",
];

async function get(path: string, init: { readonly method?: "GET" | "POST" } = {}) {
  const { statusCode, headers, body } = await request(new URL(path, viewer.url), init);
  return { status: statusCode, headers, text: await body.text() };
}

describe("the letters of a local shop", () => {
  test("are listed, the newest first, with subjects as they are", async () => {
    await post("older", both("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "<p>a</p>"), 60);
    await post("newer", both("<b>Now</b>", "<p>b</p>"));
    const { text, status } = await get("/");
    expect(status).toBe(200);
    expect(text).toContain("Grüße");
    expect(text).toContain("&lt;b&gt;Now&lt;/b&gt;");
    expect(text.indexOf("/letters/newer")).toBeLessThan(text.indexOf("/letters/older"));
  });

  test("show text, head and file, and HTML only in a frame that runs nothing", async () => {
    await post("one", both("Hi", "<html><head></head><body><script>alert(1)</script>Hello</body></html>"));
    const shown = await get("/letters/one");
    expect(shown.text).toContain("Hello &lt;Ada&gt;");
    expect(shown.text).toContain("https://shop.example/u");
    expect(shown.text).not.toContain("<script>");
    expect(shown.text).toMatch(
      /<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox" src="\/letters\/one\/html">/,
    );
    const framed = await get("/letters/one/html");
    expect(framed.headers["content-security-policy"]).toMatch(/^sandbox allow-popups [^;]*; default-src 'none';/);
    expect(framed.text).toContain('<base target="_blank">');
    const raw = await get("/letters/one/raw");
    expect(raw.headers["content-disposition"]).toBe('attachment; filename="one.eml"');
    expect(raw.text).toContain("Subject: Hi");
  });

  test("are none before the first, and a letter that is not there is a page that says so", async () => {
    expect((await get("/")).text).toContain("None yet.");
    for (const path of ["/letters/none", "/letters/%", "/letters/", "/elsewhere", "/letters/none/html"])
      expect((await get(path)).status, path).toBe(404);
  });

  test("are all that can be read: no other file, by no other name, in no other way", async () => {
    await writeFile(join(folder, "..secret.eml"), "Subject: x\n\nx");
    await writeFile(join(folder, "half.eml.part"), "Subject: x\n\nx");
    for (const id of ["..%2F..%2Fetc%2Fpasswd", "..secret", "half.eml", "%00", "a%2Fb"])
      expect((await get(`/letters/${id}`)).status, id).toBe(404);
    expect((await get("/")).text).toContain("None yet.");
    expect((await get("/", { method: "POST" })).status).toBe(405);
  });

  test("are shown under a name of this machine only", async () => {
    const status = await new Promise((resolve) =>
      httpRequest(viewer.url, { headers: { host: "evil.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end(),
    );
    expect(status).toBe(421);
  });
});
