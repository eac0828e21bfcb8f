// Cannot be typed: no name of a category or specification holds it.
const separator = "\u001f";

/** Several texts as one choice, so that counting the choices tells them all. */
export const joinChoice = (...parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll(separator, " ")).join(separator);

/** The texts of a choice; missing ones are empty. */
export function splitChoice(choice: string): readonly [string, string, string, string] {
  const [first = "", second = "", third = "", fourth = ""] = choice.split(separator);
  return [first, second, third, fourth];
}
