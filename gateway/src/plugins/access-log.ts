import type { Logger } from "pino";
import type { GatewayPlugin, OperationEnd } from "../plugin.ts";
import type { GatewayRequest } from "../request.ts";
import { type PreparedLine, prepareLine } from "../logging/prepared-line.ts";

type Operation = NonNullable<GatewayRequest["operation"]>;

type Prepared = GatewayRequest["client"] & {
  readonly status: number;
  readonly id: string | null;
  readonly line: PreparedLine | null;
};

/** Programs that ask for one kept answer, each with a line of its own; more of them are logged the long way. */
const maxPrograms = 16;

/** One line for each operation: what was asked by which program, how long it took, how it ended. No personal data, no variables, no tokens. */
export function createAccessLogPlugin(options: { readonly logger: Logger }): GatewayPlugin {
  // Every field is named below and none is nested: looking for secrets in them would be a third of the cost of a line.
  const logger = options.logger.child({}, { redact: [] });
  // What is the same in every line about one answer out of memory is written as JSON once: the line would cost more than the answer.
  const prepared = new WeakMap<Operation, Prepared[]>();

  const preparedFor = (operation: Operation, request: GatewayRequest, status: number): PreparedLine | null => {
    let programs = prepared.get(operation);
    if (!programs) prepared.set(operation, (programs = []));
    const { client, origin } = request;
    // Compared one by one: a key to find them by would be a text to make for each line.
    for (const one of programs)
      if (one.status === status && one.name === client.name && one.version === client.version && one.id === origin.id)
        return one.line;
    if (programs.length >= maxPrograms) return null;
    const fixed = fixedFields(request, status);
    const line = prepareLine(logger, ({ requestId, durationMs }) => ({ requestId, ...fixed, durationMs }), "operation");
    programs.push({ status, ...client, id: origin.id, line });
    return line;
  };

  return {
    name: "access-log",
    onEnd: (request, end) => {
      const { id: requestId, operation } = request;
      const durationMs = Math.round(end.durationMs * 10) / 10;
      const line = request.cacheStatus === "memory" && operation ? preparedFor(operation, request, end.status) : null;
      if (line) line({ requestId, durationMs });
      else
        logger.info(
          { requestId, ...fixedFields(request, end.status), durationMs, ...changingFields(request, end) },
          "operation",
        );
    },
  };
}

const fixedFields = (request: GatewayRequest, status: number) => ({
  operation: request.operation?.name ?? null,
  operationId: request.origin.id,
  ...(request.origin.isListed === false ? { isUnlisted: true } : {}),
  operationType: request.operation?.type ?? null,
  transport: request.transport,
  clientName: request.client.name,
  clientVersion: request.client.version,
  status,
  cacheStatus: request.cacheStatus,
});

const changingFields = (request: GatewayRequest, { events }: OperationEnd) => ({
  ...(request.partner ? { partner: request.partner.id } : {}),
  ...(request.cost ? { cost: request.cost.estimated } : {}),
  ...(request.cost?.actual == null ? {} : { actualCost: request.cost.actual }),
  ...(request.operation?.type === "subscription" ? { events } : {}),
  ...(request.errorCodes.size > 0 ? { errorCodes: [...request.errorCodes] } : {}),
});
