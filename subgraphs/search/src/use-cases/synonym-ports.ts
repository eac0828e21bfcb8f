import type { KeptSynonyms } from "../domain/kept-synonyms.ts";

/** Where synonyms are read. */
export type SynonymReader = {
  /** All of them, in the order of their ids. */
  readonly all: () => Promise<readonly KeptSynonyms[]>;
  /** In the order of their first terms, behind one of them. */
  readonly page: (
    after: { readonly term: string; readonly id: string } | null,
    limit: number,
  ) => Promise<readonly KeptSynonyms[]>;
};

/** Where synonyms are changed, in one transaction; every process is told when it is kept. */
export type SynonymWriter = {
  /** The set, locked; null where there is none. */
  readonly find: (id: string) => Promise<KeptSynonyms | null>;
  /** How many sets there are; no other is added before the transaction ends. */
  readonly count: () => Promise<number>;
  readonly save: (synonyms: KeptSynonyms) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};
