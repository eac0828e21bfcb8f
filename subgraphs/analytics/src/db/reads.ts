import type { Database } from "@novatech/postgres/database";
import { readAsMerchant } from "@novatech/postgres/row-security";
import type { ReportViewer } from "../domain/report-viewer.ts";
import type { ReportReader } from "../use-cases/report-ports.ts";
import { createPostgresReportReader } from "./report-reader.ts";

/**
 * What a viewer's reports are read with. Whoever is no staff reads as a merchant's member: PostgreSQL itself leaves out what is not
 * their merchants', also where a statement forgets to, and what single visitors did is not shown at all. A plan for any range and any merchant is no good for most of them: it took 80 ms for
 * what takes 20.
 */
export const readsFor = (database: Database, { isAnalyst, merchantIds }: ReportViewer): ReportReader =>
  isAnalyst
    ? createPostgresReportReader(database.db)
    : readAsMerchant(database, () => ({ merchantIds, userId: null, secretHashes: [] }), createPostgresReportReader, {
        isPlannedAnew: true,
      });
