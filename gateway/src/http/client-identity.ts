import type { ClientIdentity } from "../request.ts";

/** What a name or version may look like to be logged and counted: nobody writes a line break into our log. */
const form = /^[\w .,:;@/+()-]{1,64}$/;

const known = (value: string | undefined): string | null => (value !== undefined && form.test(value) ? value : null);

/** Name and version as the headers of Apollo's clients give them. */
export const readClient = (headers: Readonly<Record<string, string | undefined>>): ClientIdentity => ({
  name: known(headers["apollographql-client-name"]),
  version: known(headers["apollographql-client-version"]),
});
