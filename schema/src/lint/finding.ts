import type { DocumentNode, GraphQLSchema } from "graphql";

/** A room's schema as the lint reads it: shared types and its own, parsed. */
export type RoomDocument = { readonly room: string; readonly document: DocumentNode };

/** What the lint looks at: every room by itself, and the graph that clients see. */
export type House = { readonly rooms: readonly RoomDocument[]; readonly api: GraphQLSchema };

/** Something that breaks a convention: where (`room: Type.field`), and what to do about it. */
export type Finding = { readonly rule: string; readonly at: string; readonly message: string };

/** One convention. Its name is a sentence. */
export type Rule = { readonly name: string; readonly check: (house: House) => readonly Finding[] };
