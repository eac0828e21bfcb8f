import { isbot } from "isbot";

/** Whether a client calls itself a program, by the list of names of the package `isbot`; one that says nothing is none. */
export const saysItIsBot = (userAgent: string | null): boolean => userAgent !== null && isbot(userAgent);
