import type { ListedLetter, ShownLetter } from "./mailbox.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");

/** How the pages look. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1d24; --paper: #f4f5f7; --line: #767b87; --brand: #1f4fd8; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1f3f7; --paper: #101217; --line: #8b91a0; --brand: #9db8ff; } }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--brand); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); background: #ffffff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`;

const page = (title: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><link rel="stylesheet" href="/style.css"></head><body><main>${content}</main></body></html>`;

const moment = (at: Date): string => at.toISOString().replace("T", " ").slice(0, 19);

/** All letters, the newest first. */
export const listPage = (letters: readonly ListedLetter[], folder: string): string =>
  page(
    "Letters of this shop",
    `<h1>Letters of this shop</h1><p>${
      letters.length === 0
        ? `None yet. They lie in ${escaped(folder)}; load this page again after an order.`
        : `The newest first, as they lie in ${escaped(folder)}. Times are UTC.`
    }</p>${
      letters.length === 0
        ? ""
        : `<table><thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${letters
            .map(
              ({ id, at, to, subject }) =>
                `<tr><td>${moment(at)}</td><td>${escaped(to)}</td><td><a href="/letters/${encodeURIComponent(id)}">${escaped(subject || "(no subject)")}</a></td></tr>`,
            )
            .join("")}</tbody></table>`
    }`,
  );

/** One letter: its HTML in a frame that can do nothing, its text, its head, and the file. */
export const letterPage = (letter: ShownLetter): string => {
  const at = `/letters/${encodeURIComponent(letter.id)}`;
  return page(
    letter.subject,
    [
      `<p><a href="/">All letters</a></p><h1>${escaped(letter.subject || "(no subject)")}</h1>`,
      `<p>To ${escaped(letter.to)}<br>From ${escaped(letter.from)}<br>${moment(letter.at)} UTC</p>`,
      letter.html === null
        ? ""
        : `<h2>HTML</h2><iframe title="The letter as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${at}/html"></iframe>`,
      letter.text === null ? "" : `<h2>Text</h2><pre>${escaped(letter.text)}</pre>`,
      `<h2>Head</h2><table><tbody>${letter.headers
        .map(({ name, value }) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
        .join("")}</tbody></table>`,
      `<p><a href="${at}/raw">The file as it lies there</a></p>`,
    ].join(""),
  );
};

/** What is shown where there is nothing. */
export const nothingPage = (): string =>
  page("No such letter", `<h1>No such letter</h1><p><a href="/">All letters</a></p>`);

/** A letter's HTML, whose links open a window of their own. */
export const framed = (html: string): string =>
  /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`) : html;
