import type { CannedAnswer } from "../domain/canned-answer.ts";
import type { Promises } from "../domain/sla.ts";
import type { Agent } from "./ports.ts";
import type { Breach } from "./ticket-reader.ts";

/** A page of a list by a text and an id. */
export type NamedPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: readonly [name: string, id: string] | null;
  readonly before: readonly [name: string, id: string] | null;
};

/** What resolvers read of who works in support. Lists: one row more than the page's size. Each method is one statement. */
export type DeskReader = {
  readonly promises: () => Promise<Promises>;
  readonly agents: (userIds: readonly string[]) => Promise<readonly Agent[]>;
  readonly agentPage: (page: NamedPage, isActive: boolean | null) => Promise<readonly Agent[]>;
  readonly cannedAnswers: (ids: readonly string[]) => Promise<readonly CannedAnswer[]>;
  readonly cannedAnswerPage: (
    page: NamedPage,
    wanted: { readonly language: string | null; readonly search: string | null },
  ) => Promise<readonly CannedAnswer[]>;
  readonly breachesOf: (ticketIds: readonly string[]) => Promise<readonly Breach[]>;
  readonly orderNumbers: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};
