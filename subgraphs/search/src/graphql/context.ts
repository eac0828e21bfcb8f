import type { RoomRequest } from "@novatech/graphql/viewer";
import type { IndexReader } from "../use-cases/ports.ts";

/** What a resolver may reach. New for every request. */
export type Context = { readonly request: RoomRequest; readonly index: IndexReader };
