import type { HistoryStore } from "./ports.ts";

/** Forgets a person whose account is erased: no row tells of them any more. What others learn from what was bought stays, nobody's. */
export const forgetPerson = (history: HistoryStore, person: string): Promise<void> => history.forget(person, true);
