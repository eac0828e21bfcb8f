import { forgetPerson } from "./forget-person.ts";
import type { HistoryStore } from "./ports.ts";

/** Switches a person's own recommendations on or off. Off forgets at once all that was kept of them; only the choice is kept then. */
export async function setPreference(
  history: HistoryStore,
  person: string,
  isPersonal: boolean,
  at: Date,
): Promise<void> {
  if (!isPersonal) await forgetPerson(history, person);
  await history.setPersonal(person, isPersonal, at);
}
