import type { Onlooker } from "../domain/access.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver of one operation may reach. */
export type Context = { readonly onlooker: Onlooker; readonly loaders: Loaders };
