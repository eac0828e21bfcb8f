import type { HistoryStore } from "./ports.ts";

/** Forgets a person: no row tells of them any more. What was learned of what they bought stays, nobody's. */
export const forgetPerson = (history: HistoryStore, person: string): Promise<void> => history.forget(person);
