/** The years, live. */

import "../look/evidence.css";
import { go } from "../router";
import { useCapacity } from "./live_capacity";
import { Longevity } from "./Longevity";

export function LiveLongevity() {
  const { taken, heard } = useCapacity();
  if (!taken) return null;
  return <Longevity taken={taken} heard={heard} onBack={() => go("more")} />;
}
