import type { CallRoom, RoomName } from "@novatech/service/room";
import type { RoomsOfPerson } from "../use-cases/ports-privacy.ts";

/** Rows of a page: large enough for few questions, small enough to be answered within a call's deadline. */
const pageRows = 500;

type Page = { readonly rows: readonly string[]; readonly next: string | null };

/**
 * Asks the rooms what they hold of a person by their internal field `personalDataOf`, and this room (`own`) itself, whose address it need
 * not know.
 */
export function createRoomsOfPerson(options: {
  readonly callRoom: CallRoom;
  readonly rooms: readonly RoomName[];
  readonly own: (userId: string, after: string | null, first: number) => Promise<Page>;
}): RoomsOfPerson {
  const { callRoom, rooms, own } = options;
  const pageOf = async (room: RoomName, userId: string, after: string | null): Promise<Page> => {
    if (room === "users") return own(userId, after, pageRows);
    const { personalDataOf } = await callRoom<{ personalDataOf: Page }>(room, {
      query: `query ($userId: ID!, $first: Int!, $after: String) {
        personalDataOf(userId: $userId, first: $first, after: $after) { rows next } }`,
      variables: { userId, first: pageRows, after },
    });
    return personalDataOf;
  };
  return {
    rooms,
    waitsFor: async (userId) => {
      const others = rooms.filter((room) => room !== "users");
      const answers = await Promise.all(
        others.map((room) =>
          callRoom<{ personalDataOf: { readonly waitsFor: readonly string[] } }>(room, {
            query: "query ($userId: ID!) { personalDataOf(userId: $userId, first: 1) { waitsFor } }",
            variables: { userId },
          }),
        ),
      );
      return answers.flatMap(({ personalDataOf }) => personalDataOf.waitsFor);
    },
    rowsOf: async (room, userId) => {
      const rows: string[] = [];
      const asked = rooms.find((one) => one === room);
      if (asked === undefined) throw new Error(`there is no room ${room}`);
      for (let after: string | null = null; ;) {
        const page: Page = await pageOf(asked, userId, after);
        rows.push(...page.rows);
        if (page.next === null) return rows;
        after = page.next;
      }
    },
  };
}
