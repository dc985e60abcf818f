/** All pages by their name in the address, each loaded when it is first wanted. "" is the first. */

import type { ComponentType } from "preact";

/** A page that speaks of what hurts: its words come with it. */
const careful = (load: () => Promise<ComponentType>) => async () => {
  const [page, { speakSafety }] = await Promise.all([load(), import("../words/safety")]);
  await speakSafety();
  return page;
};

/** A page that speaks of evidence too. */
const evidence = (load: () => Promise<ComponentType>) =>
  careful(async () => {
    const [page, { speakEvidence }] = await Promise.all([load(), import("../words/evidence")]);
    await speakEvidence();
    return page;
  });

/** The account page, and its words with it. */
const account = async () => {
  const [{ LiveAccount }, { speakAccount }] = await Promise.all([import("./live_account"), import("../words/account")]);
  await speakAccount();
  return LiveAccount;
};

export const PAGES: ReadonlyMap<string, () => Promise<ComponentType>> = new Map([
  ["", async () => (await import("./today")).Today],
  ["legs", async () => (await import("./live_legs")).LiveLegs],
  ["plan", careful(async () => (await import("./live_plan")).LivePlan)],
  ["history", async () => (await import("./live_history")).LiveHistory],
  ["lift", async () => (await import("./live_lift")).LiveLift],
  ["import", async () => (await import("./live_import")).LiveImport],
  ["account", account],
  ["more", async () => (await import("./live_settings")).LiveSettings],
  ["claims", evidence(async () => (await import("./live_claims")).LiveClaims)],
  ["capacity", evidence(async () => (await import("./live_capacity")).LiveCapacity)],
  ["longevity", evidence(async () => (await import("./live_longevity")).LiveLongevity)],
  ["body", evidence(async () => (await import("./live_body")).LiveBody)],
  ["settle", async () => (await import("./settle")).Settle],
  ["screening", evidence(async () => (await import("./live_screening")).LiveScreening)],
  ["session", async () => (await import("./session")).SessionPage],
]);
