/** Settings of these names that the gym's arithmetic rests on; the server gives them. */
export interface GymSettings {
  readonly warmup_bar_reps: number;
  readonly warmup_fractions: readonly number[];
  readonly warmup_reps: readonly number[];
  readonly e1rm_rir_max: number;
  readonly progress_rir_pct: number;
  readonly progress_rir_max_pct: number;
  readonly progress_next_rest_s: number;
  readonly progress_find_rir: number;
  readonly progress_find_sets: number;
  readonly progress_find_many: number;
  readonly progress_find_jump_pct: readonly number[];
}

/** Settings of these names that an estimate rests on. */
export interface EstimateSettings {
  readonly e1rm_n_max: number;
  readonly e1rm_rir_max: number;
  readonly rts_n_max: number;
  readonly leg_press_n_min: number;
  readonly mdc_z: number;
  readonly bench_movements: readonly string[];
  readonly leg_press_movements: readonly string[];
}
