/** An engine cannot answer now: it is away, too slow or overloaded. Another one may. */
export class EngineUnavailableError extends Error {
  override readonly name = "EngineUnavailableError";
}
