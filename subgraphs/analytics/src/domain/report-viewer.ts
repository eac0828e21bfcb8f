/** Who wants to see numbers. */
export type ReportViewer = {
  /** Staff who may see everybody's. */
  readonly isAnalyst: boolean;
  /** The merchants whose owner or manager they are. */
  readonly merchantIds: readonly string[];
};

/** Whether somebody may see a merchant's numbers. */
export const maySeeReportsOf = ({ isAnalyst, merchantIds }: ReportViewer, merchantId: string): boolean =>
  isAnalyst || merchantIds.includes(merchantId);
