/** What the journal keeps of an entry's state, and where it is found by. */

import { fold } from "../shared/fold";
import type { Json } from "../shared/values";
import type { Version } from "../shared/version";
import type { Projected } from "./store";

/** The state of an entry, with what it is found by. */
export function project(versions: readonly Version[]): Projected {
  const state = fold(versions);
  const { fields } = state;
  if (state.deleted) return state;
  return {
    ...state,
    ...(Object.keys(state.conflicts).length ? { disputed: 1 as const } : {}),
    when: text(fields.start) ?? text(fields.day) ?? text(fields.first_day) ?? "",
    ...(text(fields.name) === undefined ? {} : { name: text(fields.name) as string }),
    ...(text(fields.session) === undefined ? {} : { session: text(fields.session) as string }),
  };
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
