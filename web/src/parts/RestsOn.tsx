/** The way from a part of the app to the claims that it rests on. */

import { hashOf } from "../router";
import { spoken } from "../words";
import { Icon } from "./Icon";

/** `part` is one of a report, such as muscles, or a feature or command of the claims. */
export function RestsOn({ part }: { readonly part: string }) {
  const words = spoken();
  return (
    <p class="rests-on">
      <a href={hashOf("claims", [], { for: part })}>
        <Icon name="why" size={20} />
        {words.say("app-evidence")}
      </a>
    </p>
  );
}
