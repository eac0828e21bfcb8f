import { chains } from "./chains.ts";
import { circles } from "./circles.ts";
import { edges } from "./edges.ts";
import { keys } from "./keys.ts";
import { kinds } from "./kinds.ts";
import { media } from "./media.ts";
import { moves } from "./moves.ts";
import { places } from "./places.ts";
import { quotes } from "./quotes.ts";
import { users } from "./users.ts";
import type { World } from "./world.ts";

/** Every world, each with its own way of cutting data into subgraphs. */
export const worlds: readonly World[] = [media, chains, places, users, quotes, keys, kinds, moves, circles, edges];
