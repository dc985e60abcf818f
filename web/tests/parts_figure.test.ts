import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { curve, musclesOf, SHAPES, sideOf } from "../src/parts/figure_shapes";

const muscles = readFileSync(new URL("../../src/legday/catalogue/muscles.tsv", import.meta.url), "utf-8");

describe("the figure", () => {
  it("shows every muscle group of the catalogue, and no other", () => {
    const [head = "", ...lines] = muscles.trim().split("\n");
    const column = head.split("\t").findIndex((name) => name === "group");
    const groups = new Set(lines.map((line) => line.split("\t")[column]));
    const shown = [...new Set([...musclesOf("front"), ...musclesOf("back")])];
    expect(shown).toHaveLength(21);
    for (const muscle of shown) expect(groups).toContain(muscle);
  });

  it("draws a Catmull-Rom curve through its points, with no handle at a corner", () => {
    // p1 = 0,0 and p2 = 10,0 between p0 = 0,10 and p3 = 10,10: handles of 0.187 of the neighbours' chord.
    expect(curve("0,0 10,0 10,10 0,10")).toBe("M0,0C1.9,-1.9 8.1,-1.9 10,0C11.9,1.9 11.9,8.1 10,10C8.1,11.9 1.9,11.9 0,10C-1.9,8.1 -1.9,1.9 0,0Z");
    expect(curve("0,0! 10,0! 10,10!")).toBe("M0,0C0,0 10,0 10,0C10,0 10,10 10,10C10,10 0,0 0,0Z");
  });

  it("closes every path", () => {
    const { head, neck, trunk, arm } = SHAPES;
    const all = [head, neck, trunk, arm, ...(["front", "back"] as const).flatMap((view) => [...SHAPES.muscles[view].trunk, ...SHAPES.muscles[view].arm].map((shape) => shape.path))];
    for (const path of all) expect(path).toMatch(/^M-?[\d.]+,-?[\d.]+(C(-?[\d.]+,-?[\d.]+ ?){3})+Z$/);
  });

  it("knows that the viewer's right is the body's left from the front", () => {
    expect(sideOf("front", "viewer-right")).toBe("left");
    expect(sideOf("front", "viewer-left")).toBe("right");
    expect(sideOf("back", "viewer-right")).toBe("right");
  });
});
