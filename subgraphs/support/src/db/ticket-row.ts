import type { Ticket } from "../domain/ticket.ts";
import type { tickets } from "./tables.ts";

type Row = typeof tickets.$inferSelect;

/** A row as a ticket. */
export function toTicket(row: Row): Ticket {
  const {
    firstResponseDueAt,
    firstRespondedAt,
    nextResponseDueAt,
    resolutionDueAt,
    resolutionSpentMs,
    resolutionRunsSince,
    rating,
    ratingComment,
    ratedAt,
    ...plain
  } = row;
  return {
    ...plain,
    clocks: {
      firstResponseDueAt,
      firstRespondedAt,
      nextResponseDueAt,
      resolutionDueAt,
      resolutionSpentMs,
      resolutionRunsSince,
    },
    satisfaction: rating === null || ratedAt === null ? null : { rating, comment: ratingComment, ratedAt },
  };
}

/** A ticket as a row. */
export const toRow = ({ clocks, satisfaction, tags, ...plain }: Ticket): Row => ({
  ...plain,
  ...clocks,
  tags: [...tags],
  rating: satisfaction?.rating ?? null,
  ratingComment: satisfaction?.comment ?? null,
  ratedAt: satisfaction?.ratedAt ?? null,
});
