import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const recommendationsPrivacyPartDoneV1 = privacyPartDoneOf("recommendations");
