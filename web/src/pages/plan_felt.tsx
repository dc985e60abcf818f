/** What pain and soreness change in a week, and an easier week where there is reason for one. */

import { Note } from "../parts/pieces";
import { hashOf } from "../router";
import { type Message, spoken } from "../words";
import { exerciseName } from "./names";

const OFFER = "deload-offer";

export function PlanFelt({ felt, names }: { readonly felt: readonly Message[]; readonly names: { readonly [exercise: string]: string } }) {
  const words = spoken();
  if (!felt.length) return null;
  const text = ({ id, params }: Message) => {
    if (id === OFFER) return words.say("app-deload-offer");
    const { joint, exercise } = params;
    return words.say(id, {
      ...params,
      ...(typeof joint === "string" && { joint: words.say(`joint-${joint}`) }),
      ...(typeof exercise === "string" && { exercise: exerciseName(words, exercise, names) }),
    });
  };
  return (
    <Note look="warn">
      <ul class="plan-felt">
        {felt.map((message, index) => (
          <li key={index}>{text(message)}</li>
        ))}
      </ul>
      {felt.some((message) => /^felt-(reduce|rising)$/.test(message.id)) && <a href={hashOf("screening")}>{words.say("app-pain-flags")}</a>}
    </Note>
  );
}
