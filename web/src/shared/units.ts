/** Kilograms, metres and seconds inside; the only file of the client that knows a pound or an inch. */

export const KG_PER_LB = 0.45359237; // exact by definition (international avoirdupois pound, 1959)
export const M_PER_INCH = 0.0254; // exact by definition
export const M_PER_MILE = 1609.344; // exact by definition

export type Unit = "kg" | "lb";

/** A load in `unit` to kilograms. */
export function toKg(load: number, unit: Unit): number {
  return unit === "lb" ? load * KG_PER_LB : load;
}

/** Kilograms to `unit`. */
export function fromKg(load_kg: number, unit: Unit): number {
  return unit === "lb" ? load_kg / KG_PER_LB : load_kg;
}
