import { paths } from "../../oidc/paths.ts";
import { type Html, html } from "./html.ts";

/** A whole page. `title` says what the page is for. */
export const page = (title: string, content: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – NovaTech</title>
        <link rel="stylesheet" href="${paths.styles}" />
      </head>
      <body>
        <header>NovaTech</header>
        <main>${content}</main>
      </body>
    </html> `.html;

/** What went wrong, told to screen readers at once. */
export const fault = (message: string | null): Html | null =>
  message === null ? null : html`<p class="fault" role="alert" id="fault">${message}</p>`;

/**
 * Headers of a page: no script (`hasScript`: none but ours), no frame, kept by nobody. Forms may lead to this site and, by way of it, to `destinations`: browsers hold a form's whole way
 * against `form-action`, also where it is sent on.
 */
export const pageHeaders = (
  destinations: readonly string[] = [],
  { hasScript = false }: { readonly hasScript?: boolean } = {},
): Readonly<Record<string, string>> => ({
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; ${hasScript ? "script-src 'self'; " : ""}style-src 'self'; img-src 'self'; form-action ${["'self'", ...destinations].join(" ")}; base-uri 'none'; frame-ancestors 'none'`,
  // Not no-referrer: browsers would then send `Origin: null` with our own forms.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
});

/** Where a redirect leads, as `form-action` takes it: an origin, or an app's own scheme. */
export function destinationOf(uri: string): string[] {
  const url = URL.parse(uri);
  if (!url) return [];
  return [url.origin === "null" ? url.protocol : url.origin];
}
