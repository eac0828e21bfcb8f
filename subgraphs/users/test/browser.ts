import { readCookie } from "../src/http/cookies.ts";

/** A page, or the address at which the browser left the site. */
export type Seen = {
  readonly status: number;
  readonly url: URL;
  readonly text: string;
  readonly headers: Headers;
  /** Where the last answer sends the browser on, when that is another site; null for a page. */
  readonly left: URL | null;
};

/** A browser without scripts: keeps cookies with their paths, follows redirects within a site, fills in forms. */
export function createBrowser(origin: string) {
  const jar = new Map<string, { readonly value: string; readonly path: string }>();
  const cookiesFor = (path: string): string =>
    [...jar]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(`${cookie.path.replace(/\/$/, "")}/`))
      .map(([key, { value }]) => `${key.split(" ")[0]}=${value}`)
      .join("; ");

  async function go(url: URL | string, form?: URLSearchParams, headers: Record<string, string> = {}): Promise<Seen> {
    const at = new URL(url, origin);
    if (at.origin !== origin) throw new Error(`${at.origin} is another site`);
    const response = await fetch(at, {
      redirect: "manual",
      method: form ? "POST" : "GET",
      headers: { accept: "text/html", cookie: cookiesFor(at.pathname), ...(form ? { origin } : {}), ...headers },
      ...(form ? { body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) keep(line);
    const location = response.headers.get("location");
    const text = await response.text();
    if (location === null) return { status: response.status, url: at, text, headers: response.headers, left: null };
    const next = new URL(location, at);
    if (next.origin === origin) return go(next);
    return { status: response.status, url: at, text, headers: response.headers, left: next };
  }

  function keep(line: string): void {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
    const path = readCookie(line, "path") ?? readCookie(line, "Path") ?? "/";
    const isGone = value === "" || /expires=thu, 01 jan 1970/i.test(line);
    if (isGone) jar.delete(`${name} ${path}`);
    else jar.set(`${name} ${path}`, { value, path });
  }

  /** Sends the form of a page whose address ends with `action`, with what it holds and what is typed. */
  const submit = (page: Seen, action: string, typed: Readonly<Record<string, string>> = {}): Promise<Seen> => {
    for (const [, attributes = "", content = ""] of page.text.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
      const target = unescape(/action="([^"]*)"/.exec(attributes)?.[1] ?? "");
      if (!target.endsWith(action)) continue;
      const form = new URLSearchParams();
      for (const [, input = ""] of content.matchAll(/<input([^>]*)>/g)) {
        const name = /name="([^"]*)"/.exec(input)?.[1];
        const isChoice = input.includes('type="checkbox"');
        if (name !== undefined && !isChoice) form.set(name, unescape(/value="([^"]*)"/.exec(input)?.[1] ?? ""));
      }
      for (const [name, value] of Object.entries(typed)) form.set(name, value);
      return go(target, form);
    }
    throw new Error(`there is no form ${action} on the page ${page.url.pathname}: ${page.text.slice(0, 2000)}`);
  };

  return { go, submit, cookies: jar };
}

const unescape = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
