import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { named, sayable, sources } from "../worker/messages";

const FILE = `# A comment.

plain = One.
plan-why = { $count ->
    [one] a
   *[other] b
}
felt-hold = Two.
welcome = Three.
`;

test("what is named stays whole, what nobody names goes", () => {
  const known = named(['say("plain")', "say(`plan-${what}`)", 'Message(f"felt-{x}")']);
  expect(sayable(FILE, known)).toBe(FILE.replace("# A comment.\n\n", "").replace("welcome = Three.\n", ""));
  expect(sayable(FILE, named([]))).toBe("");
});

test("every message of the app's own stays, and every one that a test has seen come over the wire", () => {
  const known = named(sources());
  const folder = new URL("../../src/legday/catalogue/messages/", import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), "utf-8");
  const ids = (text: string) => [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((one) => one[1]);
  for (const part of ["", ".insight", ".session", ".evidence", ".account"]) {
    const own = read(`app/en${part}.ftl`);
    expect(ids(sayable(own, known))).toEqual(ids(own));
  }
  const kept = new Set(["en.ftl", "en.plan.ftl", "en.safety.ftl"].flatMap((name) => ids(sayable(read(name), known))));
  for (const id of ["verdict-yes", "detail-log-ends", "limit-bodyweight", "plan-assumed-kit-log", "plan-week-ramp", "load-by-level", "felt-hold", "deload-offer", "status-too_few", "reason-time"])
    expect(kept).toContain(id);
});
