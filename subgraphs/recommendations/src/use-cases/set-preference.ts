import type { HistoryStore } from "./ports.ts";

/** Switches a person's own recommendations on or off. Off forgets at once what was kept of them, but for the choice itself. */
export async function setPreference(
  history: HistoryStore,
  person: string,
  isPersonal: boolean,
  at: Date,
): Promise<void> {
  await history.setPersonal(person, isPersonal, at);
  if (!isPersonal) await history.forget(person, false);
}
