import type { Logger } from "pino";
import { createForwardedRoutes, type ForwardedRoutes } from "./forwarded-routes.ts";

/** Links of letters that end them (RFC 8058): what belongs to the room that writes letters, beside the graph. */
const paths = ["/notifications/*"];

/** Hands what is done by links of letters on to the room that writes them, where that runs in a process of its own. */
export const createLetterRoutes = (options: { readonly url: string; readonly logger: Logger }): ForwardedRoutes =>
  createForwardedRoutes({ ...options, paths, away: "This cannot be done at the moment: try again shortly." });
