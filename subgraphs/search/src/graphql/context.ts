import type { RoomRequest } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/refusal.ts";
import type { KeptSynonyms } from "../domain/kept-synonyms.ts";
import type { Help, helpSearch } from "../use-cases/help-search.ts";
import type { IndexStatus } from "../use-cases/index-status.ts";
import type { FoundProducts, ProductSearch } from "../use-cases/search-products.ts";
import type { SetSynonyms } from "../use-cases/set-synonyms.ts";
import type { Suggestions } from "../use-cases/suggest.ts";
import type { SynonymReader } from "../use-cases/synonym-ports.ts";

/** What the graph may ask for. */
export type UseCases = {
  readonly search: (search: ProductSearch) => Promise<FoundProducts>;
  readonly help: (search: Parameters<typeof helpSearch>[1]) => Promise<Help>;
  readonly suggest: (prefix: string, limit: number) => Promise<Suggestions>;
  readonly synonymPage: SynonymReader["page"];
  readonly setSynonyms: (command: SetSynonyms) => Promise<Result<KeptSynonyms, Refusal>>;
  readonly deleteSynonyms: (command: {
    readonly id: string;
    readonly expectedVersion: number;
  }) => Promise<Result<string, Refusal>>;
  readonly indexStatus: () => Promise<IndexStatus>;
};

/** What a resolver may reach. New for every request. */
export type Context = UseCases & { readonly request: RoomRequest };
