/** An engine cannot answer or take changes now: it is away, too slow or overloaded. Another one may answer. */
export class EngineUnavailableError extends Error {
  override readonly name = "EngineUnavailableError";
  /** It is there and has too much to do: send less. */
  readonly isBusy: boolean;
  constructor(message: string, options: ErrorOptions & { readonly isBusy?: boolean } = {}) {
    super(message, options);
    this.isBusy = options.isBusy ?? false;
  }
}
