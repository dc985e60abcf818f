import { expect, test } from "vitest";
import { hashOf, routeOf } from "../src/router";

test("addresses are read as they are written", () => {
  const { page, rest, query } = routeOf(hashOf("lift", ["back-squat", "50 % / ä"], { weeks: "12" }));
  expect([page, rest, query.get("weeks")]).toEqual(["lift", ["back-squat", "50 % / ä"], "12"]);
  for (const hash of ["", "#", "#/", "#?x=1"]) expect(routeOf(hash).page).toBe("");
  expect(routeOf("#/lift/%E0%A4%A").rest).toEqual(["%E0%A4%A"]);
});
