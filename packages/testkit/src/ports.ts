/** A free TCP port of this machine, for what tests and tools start. */
export { freePort } from "@novatech/local-services/ports";
