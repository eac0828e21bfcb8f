import type { ExecutionResult } from "graphql";
import type { PreparedOperation } from "./execution/operation.ts";
import type { GatewayRequest } from "./request.ts";

type Awaitable<Value> = Value | Promise<Value>;

/**
 * One concern of all operations: a factory's typed options in, these hooks out. Hooks of the same name run in the order of the list
 * in gateway.ts, except `onEnd`. A hook refuses by throwing a GraphQLError with a code; anything else it throws is a fault and masked.
 * A plugin knows the request and its own options, never another plugin.
 */
export type GatewayPlugin = {
  readonly name: string;
  /** Headers and parameters are known, the operation's text may not be. */
  readonly onRequest?: (request: GatewayRequest) => Awaitable<void>;
  /** `request.params.query` is known, nothing is parsed. */
  readonly onText?: (request: GatewayRequest, text: string) => Awaitable<void>;
  /** Parsed and valid. What it returns is what is planned and executed. */
  readonly onOperation?: (request: GatewayRequest, operation: PreparedOperation) => Awaitable<PreparedOperation>;
  /** The result of a query or mutation, or one event of a subscription. What it returns goes on. */
  readonly onResult?: (
    request: GatewayRequest,
    result: ExecutionResult,
    operation: PreparedOperation,
  ) => ExecutionResult;
  /** Errors on their way out, wherever they came from. What it returns is sent. */
  readonly onErrors?: (request: GatewayRequest, errors: readonly Error[]) => readonly Error[];
  /** The answer has been sent or the stream has ended. Runs in reverse order, so that the outermost plugin sees the end last. */
  readonly onEnd?: (request: GatewayRequest, end: OperationEnd) => void;
};

/** How an operation ended. */
export type OperationEnd = {
  /** HTTP status; for a stream over a WebSocket 200. */
  readonly status: number;
  readonly durationMs: number;
  /** Events sent; 0 for queries and mutations. */
  readonly events: number;
};
