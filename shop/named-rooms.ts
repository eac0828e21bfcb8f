import { roomNames } from "@novatech/service/room";

/** The rooms a person named on the command line, in their words; ends the process with exit code 2 and the list of rooms for a name that is none. */
export function namedRooms(): readonly string[] {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !roomNames.some((room) => room === name));
  if (unknown.length === 0) return named;
  console.error(`There is no room ${unknown.join(", ")}. There are: ${roomNames.join(", ")}.`);
  process.exit(2);
}
