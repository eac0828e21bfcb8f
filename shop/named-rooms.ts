import { roomNames } from "@novatech/service/room";

/** The rooms a person named on the command line (default: all of its words), in their words; ends the process with exit code 2 and the list of rooms for a name that is none. */
export function namedRooms(named: readonly string[] = process.argv.slice(2)): readonly string[] {
  const unknown = named.filter((name) => !roomNames.some((room) => room === name));
  if (unknown.length === 0) return named;
  console.error(`There is no room ${unknown.join(", ")}. There are: ${roomNames.join(", ")}.`);
  process.exit(2);
}
