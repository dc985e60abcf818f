"""The names of all settings, and the kind of each value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The values alone. Units, tags and sources stand beside them in ``settings.toml``."""

    indirect_share: float
    one_side_share: float
    hard_set_rir_max: float
    band_edges: tuple[float, ...]
    session_sets_max: float
    frequency_sets_min: float
    full_leg_day_sets: float
    streak_leg_days: int
    report_weeks: int
    trained_sets_min: float
    trained_days: int
    lower_share_male: float
    lower_share_female: float
    lower_share_error: float
    arm_share_of_upper: float
    trained_share_error_pct: float
    muscle_density_g_per_cm3: float
    lee_see_kg: float
    e1rm_n_max: float
    e1rm_n_full: float
    e1rm_weight_beyond: float
    e1rm_rir_max: float
    rts_n_max: float
    leg_press_n_min: float
    bench_movements: tuple[str, ...]
    leg_press_movements: tuple[str, ...]
    deadlift_movements: tuple[str, ...]
    deadlift_record_n_max: float
    rep_band_edges: tuple[int, ...]
    typical_error_pct: float
    typical_error_floor_pct: float
    typical_error_pair_days: int
    typical_error_pairs_min: int
    mdc_z: float
    level_sessions: int
    symmetry_pairs_min: int
    symmetry_typical_error_pct: float
    symmetry_same_side_min: float
    symmetry_act_pct: float
    symmetry_sessions_min: int
    symmetry_act_z: float
    symmetry_trend_sessions_min: int
    doubt_neighbours: int
    doubt_rank: int
    doubt_factor: float
    doubt_factor_edge: float
    doubt_load_max_kg: float
    doubt_machine_load_max_kg: float
    doubt_loaded_reps_max: float
    doubt_reps_max: float
    bar_kg: float
    bar_lb: float
    plates_kg: tuple[float, ...]
    plates_lb: tuple[float, ...]
    warmup_bar_reps: int
    warmup_fractions: tuple[float, ...]
    warmup_reps: tuple[int, ...]
    session_general_s: float
    exercise_setup_s: float
    rep_s: float
    ramp_s: float
    ramp_load_kg: float
    verdict_weeks_min: int
    verdict_weeks_share: float
    advice_sets_per_week: int
    advice_steps: int
    advice_known_factor: float
    advice_worth_min: float
    advice_movements: tuple[str, ...]
    trend_sessions_min: int
    trend_n_max: float
    trend_machines: tuple[str, ...]
    trend_barbell_movements: tuple[str, ...]
    trend_level_sd: float
    trend_level_sd_barbell: float
    trend_noise_sd: float
    trend_noise_sd_barbell: float
    trend_drift_per_day: float
    trend_drift_half_life_d: float
    trend_gate_factor: float
    trend_borne_out_factor: float
    trend_up: float
    trend_down: float
    trend_forget_d: float
    trend_could_add_pct: float
    trend_could_weeks: int
    trend_could_sessions: int
    trend_outcome_days: float
    trend_outcome_sessions: int
    trend_scale_pct: float
    trend_scale_lifter_weight: float
    trend_scale_series_weight: float
    trend_scale_power: float
    trend_probabilities: tuple[float, ...]
    trend_quantiles_next: tuple[float, ...]
    trend_quantiles_4: tuple[float, ...]
    trend_quantiles_8: tuple[float, ...]
    trend_quantiles_12: tuple[float, ...]
    trend_quantiles_could: tuple[float, ...]
    trend_others_weight: float
    trend_overlap_weight: float
    trend_gap_d: float
    trend_gap_widen: float
    trend_reps_weight: float
    trend_refresh_d: int
    trend_record_base: float
    trend_record_shrink: float
    trend_jump_pct: float
    trend_jump_max_pct: float
    plateau_weeks: int
    plateau_first_weeks: int
    plateau_sessions_min: int
    plateau_gap_d: float
    plateau_growth_b: float
    plateau_noise_factor: float
    plateau_progress_factor: float
    plateau_false_alarm_pct: float
    plateau_growth_over_noise: tuple[float, ...]
    plateau_found_pct: tuple[float, ...]
    plateau_found_min_pct: float
    plateau_tell_factor: float
    plateau_lately_weeks: int
    plateau_missed_share: float
    plateau_days_min: float
    plateau_bodyweight_pct: float
    plateau_same_share: float
    progress_sure: float
    progress_likely: float
    progress_at_least: float
    progress_step_pct: float
    progress_step_sessions: int
    progress_long_ago_d: float
    progress_bests: int
    standards_interval_z: float
    standards_e1rm_sd: float
    standards_day_sd: float
    standards_age_sd: float
    standards_total_sd: float
    lift_balance_sd_female: float
    lift_balance_sd_male: float
    lift_balance_gym_factor: float
    lift_balance_behind_percentile: float
    plan_large_muscles: tuple[str, ...]
    plan_small_muscles: tuple[str, ...]
    plan_upper_muscles: tuple[str, ...]
    plan_large_sets: tuple[float, ...]
    plan_small_sets: tuple[float, ...]
    plan_upper_sets: tuple[float, ...]
    plan_large_priority: float
    plan_neglect_weight: float
    plan_weekly_sets_mild: float
    plan_sets_lo: tuple[int, ...]
    plan_sets_hi: tuple[int, ...]
    plan_reps_lo: tuple[int, ...]
    plan_reps_hi: tuple[int, ...]
    plan_rest_s: tuple[int, ...]
    plan_rir: tuple[float, ...]
    plan_slots_max: tuple[int, ...]
    plan_unloaded_reps: tuple[int, ...]
    plan_unloaded_small_reps: tuple[int, ...]
    plan_unloaded_rest_s: int
    plan_beginner_reps: tuple[int, ...]
    plan_careful_rir: float
    plan_pattern_slots_max: int
    plan_exercise_days_max: int
    plan_hard_hit_sets: int
    plan_superset_max: int
    plan_older_age_y: float
    plan_older_sets_min: int
    plan_older_sets_max: int
    plan_first_month_weeks: int
    plan_break_days: int
    plan_long_break_days: int
    plan_return_share: tuple[float, ...]
    plan_return_rir: tuple[float, ...]
    plan_return_sets_max: tuple[int, ...]
    plan_novel_sets_max: tuple[int, ...]
    plan_novel_movements: tuple[str, ...]
    plan_block_share: tuple[float, ...]
    plan_deload_sets_share: float
    plan_pain_sore: float
    plan_pain_stop: float
    plan_usual_big_lift: tuple[str, ...]
    plan_other_big_lifts: tuple[str, ...]
    plan_swap_big_lifts: tuple[str, ...]
    plan_usual_movements: tuple[str, ...]
    plan_common_movements: tuple[str, ...]
    plan_common_enough: int
    plan_bodyweight_versions: tuple[str, ...]
    plan_expert_movements: tuple[str, ...]
    plan_left_out_movements: tuple[str, ...]
    plan_power_movements: tuple[str, ...]
    plan_balance_movements: tuple[str, ...]
    plan_cost_usual: tuple[int, ...]
    plan_cost_liked: int
    plan_cost_disliked: int
    plan_cost_same: int
    plan_cost_rank: float
    plan_cost_version: int
    plan_cost_close: tuple[float, ...]
    plan_cost_superset: int
    plan_cost_unloaded: int
    plan_weight_shortfall: float
    plan_weight_time: float
    plan_weight_preference: float
    plan_weight_stability: float
    plan_weight_excess: float
    plan_kit_offers: tuple[str, ...]
    plan_week_effort: float
    plan_days_effort: float
    plan_again_effort: float
    plan_why_effort: float
    plan_gap_enough: float
    plan_seed: int
    plan_usual_minutes: float
    plan_novice_weeks: int
    plan_skips_pattern: int
    plan_skips_weeks: int
    plan_rest_after: tuple[int, ...]
    plan_weight_again: float
    plan_shorter_minutes: float
    progress_up_sessions: int
    progress_up_lower_pct: tuple[float, ...]
    progress_up_other_pct: tuple[float, ...]
    progress_easy_reps: float
    progress_rir_tolerance: float
    progress_top_reps_max: int
    progress_misses: int
    progress_back_pct: float
    progress_rir_pct: float
    progress_rir_max_pct: float
    progress_reach: float
    progress_range: tuple[float, ...]
    progress_fresh_d: int
    progress_find_reps: int
    progress_find_rir: float
    progress_find_sets: int
    progress_find_jump_pct: tuple[float, ...]
    progress_find_many: float
    progress_find_start_kg: tuple[float, ...]
    progress_find_rest_s: float
    progress_related: tuple[float, ...]
    progress_power_share: float
    progress_feeler: tuple[float, ...]
    progress_next_rest_s: float
    progress_timed_movements: tuple[str, ...]
    progress_timed_s: tuple[float, ...]
    progress_kettlebells_kg: tuple[float, ...]
    progress_dumbbell_step_lb: float
    progress_stack_step_lb: float
    progress_deload_exposures: int
    progress_deload_sore: float
    progress_deload_sore_d: int
    progress_deload_weeks: int
    progress_deload_again_d: int
    progress_deload_sets_share: float
    progress_deload_load_share: float
    progress_break_weeks: tuple[float, ...]
    progress_break_load_share: tuple[float, ...]
    progress_lost_pct: float
    progress_kept_min: tuple[float, ...]
    progress_regain_factor: float
    progress_hold_sore: float
    energy_met_legs: float
    energy_met_other: float
    energy_met_error_pct: float
    energy_body_fat_pct: float
    energy_lytle_see_kcal: float
    energy_lytle_sets: tuple[float, ...]
    energy_lytle_age_y: tuple[float, ...]
    energy_rise_of: tuple[str, ...]
    energy_rise_share: tuple[float, ...]
    energy_efficiency: float
    energy_lowering_share: float
    energy_epoc_share: tuple[float, ...]
    energy_epoc_max_kcal: float
    energy_muscle_kcal_per_kg_day: float
    energy_fat_kcal_per_kg: float
    bone_axial_movements: tuple[str, ...]
    bone_heavy_share: float
    bone_reference_sets: float
    bone_jump_bodyweights: float
    bone_recovery_h: float
    capacity_mdc_reps: float
    capacity_mdc_gait_m_per_s: float
    own_log_power_z: float
    own_log_weeks_side: float
    own_log_sessions_side: int
    own_log_habit_sets: float
    own_log_walk_prior_sd: float
    own_log_coin_sessions: int
    own_log_arm_sessions: int
    own_log_reps_sd: float
    own_log_reserve_sd: float
    own_log_draws: int
    own_log_intake_weeks: int
    own_log_days_a_week: float
    own_log_starts_each: int
    own_log_pain_sessions: int
    own_log_pain_weeks: float
    own_log_pain_each: int
    own_log_pain_rise: float
    own_log_tests: int
    own_log_tests_unknown: int
    own_log_planned_weeks: int
    own_log_planned_each: int
    own_log_short_minutes: float
    own_log_reserve_sets: int
    pain_fresh_d: int
    pain_rising: float
    pain_back_share: float
    soreness_fresh_d: int
    soreness_after_d: int
    flags_again_d: int
    minutes_strength: tuple[float, ...]
    minutes_active: tuple[float, ...]
    minutes_vigorous_factor: float
    minutes_vigorous_movements: tuple[str, ...]
    minutes_rest_s: float
    capacity_again_d: int
    capacity_strength_lifts: int
