import { createHash } from "node:crypto";
import type { Language } from "../../domain/channel.ts";
import { escapeHtml } from "../../templates/frame.ts";

/** How the page looks: one column, colours of at least 4.5 : 1, dark where the system is. */
const style = `
:root { color-scheme: light dark; --ink: #1a1d24; --paper: #f4f5f7; --brand: #1f4fd8; --on-brand: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1f3f7; --paper: #101217; --brand: #9db8ff; --on-brand: #0d1530; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
button { min-height: 2.75rem; padding: 0.5rem 1.5rem; font: inherit; font-weight: 600; color: var(--on-brand); background: var(--brand); border: 0; border-radius: 0.5rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
`;
const styleHash = createHash("sha256").update(style).digest("base64");

/** A page with a headline, a sentence and, where `button` is given, a form that posts to where it was read. */
export const unsubscribePage = (page: {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly button: string | null;
}): string =>
  [
    `<!doctype html><html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="robots" content="noindex"><title>${escapeHtml(page.title)} – NovaTech</title><style>${style}</style></head>`,
    `<body><main><h1>${escapeHtml(page.title)}</h1><p>${escapeHtml(page.text)}</p>`,
    page.button === null ? "" : `<form method="post"><button>${escapeHtml(page.button)}</button></form>`,
    "</main></body></html>",
  ].join("");

/** Headers of the page: no script, no frame, kept by nobody, and its address told to nobody. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
