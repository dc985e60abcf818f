/** The gym's arithmetic: plates, loads there are, warm-up, e1RM, the next set. */

export * from "../units";
export * from "./e1rm";
export * from "./ladder";
export * from "./next_set";
export { platesPerSide, type RampSet, roundToLoadable, roundToStep, warmupRamp } from "./plates";
export type { EstimateSettings, GymSettings } from "./settings";
