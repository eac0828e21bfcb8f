import { forgetPerson } from "./forget-person.ts";
import type { HistoryStore } from "./ports.ts";

/** Follows what a person allowed. When it is no longer allowed, all that was kept of them is forgotten at once; only the choice is kept then. */
export async function setPreference(
  history: HistoryStore,
  person: string,
  isPersonal: boolean,
  at: Date,
): Promise<void> {
  if (!isPersonal) await forgetPerson(history, person);
  await history.setPersonal(person, isPersonal, at);
}
