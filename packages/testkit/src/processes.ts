/** Processes that somebody else started. */
export { waitUntilGone } from "@novatech/local-services/processes";
