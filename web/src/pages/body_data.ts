/** The cards of a report that ask for caution; null is not known. */

type Known = number | null;

export interface EnergyFacts {
  /** Why there is nothing to tell; null where there is. */
  readonly why: string | null;
  readonly day: string | null;
  readonly sets: number;
  readonly met_kcal: Known;
  readonly met_lo_kcal: Known;
  readonly met_hi_kcal: Known;
  readonly regression_kcal: Known;
  readonly regression_lo_kcal: Known;
  readonly regression_hi_kcal: Known;
  readonly work_kcal: Known;
  readonly work_sets: number;
  readonly epoc_lo_kcal: Known;
  readonly epoc_hi_kcal: Known;
  readonly week_kcal: Known;
  readonly muscle_kcal_per_kg_day: Known;
  readonly half_kg_fat_kcal_per_day: Known;
}

export interface BoneFacts {
  readonly heavy_axial_sets_per_week: number;
  readonly reference_sets_per_week: number;
  readonly landings_per_week: number;
  readonly impact_index_per_week: number;
}
