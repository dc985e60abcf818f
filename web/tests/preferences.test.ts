import { describe, expect, it } from "vitest";
import { digest } from "../src/shared/version";
import { daysText, prefer, type Preferred, readPreferred } from "../src/training/preferences";
import { open, world } from "./worlds";

const TODAY = "2026-01-05";

describe("preferences", () => {
  it("are read back as they were kept, each alone", async () => {
    const journal = await open(world());
    const changes: Partial<Preferred>[] = [
      { plates: [20, 10, 5] }, { bar: 15 }, { kit: ["rack", "barbell"] }, { days: { 0: 45, 3: 60, 5: 0 } },
      { joints: { knee: 4, back: 0 } }, { body_kg: 80.5 },
    ];
    for (const change of changes) expect(await prefer(journal, change, TODAY)).not.toBeNull();
    expect(await readPreferred(journal)).toEqual({
      unit: null, bar: 15, plates: [20, 10, 5], kit: ["barbell", "rack"], kit_name: null, days: { 0: 45, 3: 60 }, joints: { knee: 4 }, body_kg: 80.5,
    });
  });

  it("keep bars and plates of each unit apart, and go when they are taken back", async () => {
    const journal = await open(world());
    await prefer(journal, { plates: [20] }, TODAY);
    await prefer(journal, { unit: "lb" }, TODAY);
    expect((await readPreferred(journal)).plates).toEqual([]);
    await prefer(journal, { unit: "kg", plates: [] }, TODAY);
    await prefer(journal, { kit: ["box"] }, TODAY);
    await prefer(journal, { kit: [], joints: {}, days: {} }, TODAY);
    const now = await readPreferred(journal);
    expect([now.plates, now.kit, now.days, now.joints]).toEqual([[], [], {}, {}]);
  });

  it("are the entries that the commands write", async () => {
    const journal = await open(world());
    await prefer(journal, { unit: "lb" }, TODAY);
    await prefer(journal, { joints: { knee: 3 }, kit: ["bench", "band"], days: { 6: 25 } }, TODAY);
    const fields = async (entry: string) => (await journal.state(entry))?.fields;
    expect(await fields(digest("preference|unit|"))).toEqual({ about: "unit", lift: "", unit: "lb" });
    expect(await fields(digest("preference|kit"))).toEqual({ about: "kit", equipment: ["band"] });
    expect(await fields(digest("answer|kit"))).toEqual({ about: "kit", value: { items: ["band", "bench"] } });
    expect(await fields(digest("answer|days"))).toEqual({ about: "days", value: { sun: { minutes: 25, legs: null } } });
    expect(await fields(digest("answer|pain"))).toEqual({ about: "pain", value: { knee: { score: 3, settled: true } } });
  });

  it("leave what else was said of a day or a joint", async () => {
    const journal = await open(world());
    const value = { mon: { minutes: 45, legs: true } };
    await journal.commit("plan", [
      { entry: digest("answer|days"), kind: "answer", fields: { about: "days", value } },
      { entry: digest("answer|pain"), kind: "answer", fields: { about: "pain", value: { hip: { score: 5, settled: false } } } },
    ]);
    await prefer(journal, { days: { 0: 60, 2: 25 }, joints: { hip: 5, knee: 2 } }, TODAY);
    expect((await journal.state(digest("answer|days")))?.fields.value).toEqual({ mon: { minutes: 60, legs: true }, wed: { minutes: 25, legs: null } });
    expect((await journal.state(digest("answer|pain")))?.fields.value).toEqual({ hip: { score: 5, settled: false }, knee: { score: 2, settled: true } });
  });

  it("say days as plans take them", () => {
    expect(daysText({ 0: 45, 1: 0, 3: 60 })).toBe("mon 45, thu 60");
    expect(daysText({ 2: 0 })).toBeNull();
  });
});
