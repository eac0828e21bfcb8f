/** A cursor is not of this list, or of an engine that does not answer now: the list must be begun again. */
export class ForeignCursorError extends Error {
  override readonly name = "ForeignCursorError";
}
