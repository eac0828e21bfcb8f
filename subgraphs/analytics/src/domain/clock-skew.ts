/** A clock that is off by no more than this is believed, so that an event told twice has the same time twice. */
export const believedSkewMs = 2 * 60 * 1000;

/**
 * By how many milliseconds the times of a device are to be moved: what its clock said when it sent, beside ours when it came. 0 while that is
 * no more than the way takes and a clock drifts.
 */
export function skewOf(sentAt: Date, receivedAt: Date): number {
  const skewMs = receivedAt.getTime() - sentAt.getTime();
  return Math.abs(skewMs) <= believedSkewMs ? 0 : skewMs;
}
