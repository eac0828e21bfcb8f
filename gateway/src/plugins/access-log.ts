import type { Logger } from "pino";
import type { GatewayPlugin } from "../plugin.ts";

/** One line for each operation: what was asked by which program, how long it took, how it ended. No personal data, no variables, no tokens. */
export function createAccessLogPlugin(options: { readonly logger: Logger }): GatewayPlugin {
  // Every field is named below and none is nested: looking for secrets in them would be a third of the cost of a line.
  const logger = options.logger.child({}, { redact: [] });
  return {
    name: "access-log",
    onEnd: (request, { status, durationMs, events }) =>
      logger.info(
        {
          requestId: request.id,
          operation: request.operation?.name ?? null,
          operationId: request.origin.id,
          ...(request.origin.isListed === false ? { isUnlisted: true } : {}),
          ...(request.partner ? { partner: request.partner.id } : {}),
          ...(request.cost ? { cost: request.cost.estimated } : {}),
          ...(request.cost?.actual == null ? {} : { actualCost: request.cost.actual }),
          operationType: request.operation?.type ?? null,
          transport: request.transport,
          clientName: request.client.name,
          clientVersion: request.client.version,
          status,
          cacheStatus: request.cacheStatus,
          durationMs: Math.round(durationMs * 10) / 10,
          ...(request.operation?.type === "subscription" ? { events } : {}),
          ...(request.errorCodes.size > 0 ? { errorCodes: [...request.errorCodes] } : {}),
        },
        "operation",
      ),
  };
}
