import type { FastifyInstance, FastifyRequest } from "fastify";

/** Longest form, in bytes. */
const maxFormBytes = 16_384;

/** Lets the routes of a scope read forms (`application/x-www-form-urlencoded`, at most 16 KB) and nothing else: their body is the text as it came. */
export function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: maxFormBytes },
    async (_request: unknown, body: string | Buffer) => body.toString(),
  );
  // What is no form is nothing: who needs one says so in its own words.
  scope.addContentTypeParser("*", { bodyLimit: maxFormBytes }, (_request, payload, done) => {
    payload.resume();
    done(null, null);
  });
}

/** The form of a request; empty when it has none. */
export const formOf = (request: FastifyRequest): URLSearchParams =>
  new URLSearchParams(typeof request.body === "string" ? request.body : "");

/** A field of a form; empty when it is missing, the first when it comes more than once. */
export const field = (form: URLSearchParams, name: string): string => form.get(name) ?? "";
