import type { ToWrite } from "../use-cases/ports-notices.ts";
import type { Told } from "./draft.ts";

/** Why something is told no more, as a code, for example `OUT_OF_STOCK_AGAIN`. */
export type Withheld = { readonly withheld: string };

/** What is true now of what somebody is told, asked by id of the rooms that know. Rejects when one of them is away: it is then tried again. */
export type FactsSource = (what: ToWrite) => Promise<Told | Withheld>;
