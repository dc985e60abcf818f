import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FAULTS, QUESTIONS } from "../src/shared/grammar";
import { LANGUAGES, Words } from "../src/words";

const FOLDER = new URL("../../src/legday/catalogue/messages/", import.meta.url);
const files = (language: string) => [`${language}.ftl`, `app/${language}.ftl`].map((name) => readFileSync(new URL(name, FOLDER), "utf-8"));
const [en, de, es] = LANGUAGES.map((language) => new Words(language, files(language))) as [Words, Words, Words];

/** Ids of a file, each with the parameters that it takes. */
function ids(text: string): Map<string, string> {
  const found = text.matchAll(/^([a-z][\w-]*) =(.*(?:\n[ }].*)*)/gm);
  const params = (body: string) => [...new Set([...body.matchAll(/\$(\w+)/g)].map((one) => one[1]))].sort().join();
  return new Map([...found].map((one) => [one[1] as string, params(one[2] as string)]));
}

test("every language says the same", () => {
  const [english, ...others] = LANGUAGES.map((language) => ids(files(language)[1] as string));
  for (const other of others) expect(other).toEqual(english);
  const shared = ids(files("en")[0] as string);
  expect([...(english as Map<string, string>).keys()].filter((id) => shared.has(id))).toEqual([]);
});

test("every fault and question of the quick entry has words", () => {
  for (const words of [en, de, es]) {
    for (const code of FAULTS) expect(words.say(`quick-fault-${code}`)).not.toBe("");
    for (const code of QUESTIONS) expect(words.say(`quick-question-${code}`)).toMatch(/\?$/);
  }
});

test("messages take numbers, days and lists as a report carries them", () => {
  expect(en.say("app-sync-saved-here", { waiting: 1 })).toContain("1 change ");
  expect(de.say("app-sync-saved-here", { waiting: 12 })).toContain("12 Änderungen");
  expect(en.say({ id: "detail-log-ends", params: { day: "2026-03-01" } })).toMatch(/1 Mar 2026|Mar 1, 2026/);
  expect(en.say({ id: "detail-nothing", params: { muscles: ["quads", "soleus"] } })).toMatch(/quads and deep calves/);
  expect(() => en.say("no-such-message")).toThrow("no-such-message");
  expect(() => en.say("app-quick-said")).toThrow("text");
});

test("numbers go by the language", () => {
  expect([en.number(1234.56), de.number(1234.56), en.number(null)]).toEqual(["1,234.6", "1.234,6", "–"]);
  expect([en.short(8), de.short(8.5), es.signed(3.2), en.signed(-3.2)]).toEqual(["8", "8,5", "+3", "-3"]);
  expect(de.load(102.5, "kg")).toBe("102,5\u00a0kg");
  expect([de.parseNumber("62,5"), en.parseNumber(" 62.5 "), en.parseNumber("-20"), en.parseNumber("6x"), en.parseNumber("")]).toEqual([
    62.5, 62.5, -20, null, null,
  ]);
});

test("days and months go by the language", () => {
  expect(de.weekdays()[0]).toBe("Mo");
  expect(en.weekdays("long")[6]).toBe("Sunday");
  expect(es.months()[0]).toBe("ene");
});
