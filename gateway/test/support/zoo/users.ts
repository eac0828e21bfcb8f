import { ref, type World } from "./world.ts";

/** @provides, @override, an inaccessible field, and the query type below a field. */
export const users: World = {
  name: "users",
  sdl: `
    type Query { me: User reviews: [Review!]! groups: [Group] again: Query }
    type User { id: ID! name: String email: String! level: Int friends: [User!] reviews: [Review] }
    type Review { id: ID! body: String author: User! likes: Int }
    type Group { id: ID! title: String! members: [User!]! owner: User }`,
  subgraphs: {
    users: `
      type Query { me: User again: Query }
      type User @key(fields: "id") { id: ID! name: String @shareable email: String! level: Int friends: [User!] secret: String @inaccessible }`,
    reviews: `
      type Query { reviews: [Review!]! }
      type Review @key(fields: "id") { id: ID! body: String author: User! @provides(fields: "name") likes: Int }
      type User @key(fields: "id") { id: ID! name: String @external level: Int @override(from: "users") reviews: [Review] }`,
    groups: `
      type Query { groups: [Group] }
      type Group { id: ID! title: String! members: [User!]! owner: User }
      type User @key(fields: "id") { id: ID! }
      type Review @key(fields: "id") { id: ID! likes: Int @override(from: "reviews") }`,
  },
  steady: ["id", "name", "again"],
  records: {
    Query: {
      me: ref("User:1"),
      reviews: [ref("Review:r1"), ref("Review:r2"), ref("Review:r3")],
      groups: [
        { id: "g1", title: "First", members: [ref("User:2"), ref("User:1"), ref("User:2")], owner: ref("User:3") },
        { id: "g2", title: "Empty", members: [], owner: null },
      ],
      again: {},
    },
    "User:1": {
      id: "1",
      name: "Ada",
      email: "a@example",
      level: 3,
      friends: [ref("User:2"), ref("User:3")],
      reviews: [ref("Review:r1"), null],
    },
    "User:2": { id: "2", name: null, email: "b@example", level: null, friends: [], reviews: null },
    "User:3": {
      id: "3",
      name: "Cat",
      email: "c@example",
      level: 1,
      friends: [ref("User:1")],
      reviews: [ref("Review:r2"), ref("Review:r3")],
    },
    "Review:r1": { id: "r1", body: "good", author: ref("User:1"), likes: 5 },
    "Review:r2": { id: "r2", body: null, author: ref("User:3"), likes: 0 },
    "Review:r3": { id: "r3", body: "bad", author: ref("User:3"), likes: null },
  },
};
