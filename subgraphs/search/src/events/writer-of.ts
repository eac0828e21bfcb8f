import type { Transaction } from "@novatech/postgres/database";
import type { DocumentWriter } from "../use-cases/ports.ts";

/** The writer of an event's transaction. */
export type WriterOf = (tx: Transaction) => DocumentWriter;
