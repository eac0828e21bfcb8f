/** nginx and other servers of the system, with the house's configuration. */
export { hasServerProgram, serverSearchPath, writeNginxConfiguration } from "@novatech/local-services/nginx";
