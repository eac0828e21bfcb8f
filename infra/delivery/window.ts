/** When production takes updates: Tuesdays and Thursdays, 09:00 to 11:00 UTC. Source: the architecture document, 6.4. */
const days = [2, 4];
const fromHour = 9;
const toHour = 11;

/** Whether production takes an update at this moment. */
export const isWindowOpen = (at: Date): boolean =>
  days.includes(at.getUTCDay()) && at.getUTCHours() >= fromHour && at.getUTCHours() < toHour;

/** When the next window begins: after `at`, also while one is open. */
export function nextWindow(at: Date): Date {
  const start = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), fromHour));
  while (start <= at || !days.includes(start.getUTCDay())) start.setUTCDate(start.getUTCDate() + 1);
  return start;
}
