import { expect, test } from "vitest";
import { openClientBooks } from "../clients/client-books.ts";
import { createGatewayRequest } from "../request.ts";
import { createClientPlugin } from "./client.ts";

const clientOf = (headers: Record<string, string>) => {
  const request = createGatewayRequest({ id: "1", transport: "http", headers, params: {} });
  void createClientPlugin({ clients: openClientBooks() }).onRequest?.(request);
  return request.client;
};

test("a client says its name and version", () => {
  expect(clientOf({ "apollographql-client-name": "web", "apollographql-client-version": "1.2.3" })).toEqual({
    name: "web",
    version: "1.2.3",
  });
});

test("a client that says nothing is nobody", () => {
  expect(clientOf({})).toEqual({ name: null, version: null });
});

test.each(["x".repeat(65), "a\nb", "", "<script>"])("%j is no name to write into a log", (name) => {
  expect(clientOf({ "apollographql-client-name": name }).name).toBeNull();
});
