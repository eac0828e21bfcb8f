import type { TicketQueue } from "./ticket.ts";

/** An answer that is given often. */
export type CannedAnswer = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly queue: TicketQueue | null;
  readonly body: string;
  readonly version: number;
};

/** What can stand in an answer for what a ticket says. */
export const placeholders = ["ticket.number", "ticket.subject", "order.number", "agent.name"] as const;
export type Placeholder = (typeof placeholders)[number];

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g;
const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** The names in a text that stand for nothing. */
export const unknownPlaceholders = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(pattern)].map(([, name = ""]) => name).filter((name) => !isPlaceholder(name))),
];

/** The text with what is known put in; what is not stays as it is written, so that somebody sees it before it is sent. */
export const filledIn = (body: string, known: Readonly<Record<Placeholder, string | null>>): string =>
  body.replaceAll(pattern, (whole, name: string) => (isPlaceholder(name) ? (known[name] ?? whole) : whole));
