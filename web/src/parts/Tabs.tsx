/** Where one can go: a tab bar on a phone, a rail on wider screens. */

import type { ComponentChildren } from "preact";
import { spoken } from "../words";
import { Icon, type IconName } from "./Icon";
import { Logo } from "./Plate";

export interface Tab {
  readonly name: string;
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
}

/** `state` says how saving stands; it is shown at the foot of the wide rail. */
export function Tabs({ tabs, current, state }: { readonly tabs: readonly Tab[]; readonly current: string; readonly state?: ComponentChildren }) {
  const words = spoken();
  return (
    <nav class="tabs" aria-label={words.say("app-pages")}>
      <span class="tabs-brand">
        <Logo />
        <b>{words.say("app-name")}</b>
      </span>
      <ul>
        {tabs.map(({ name, href, icon, label }) => (
          <li key={name}>
            <a href={href} aria-current={name === current ? "page" : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
      {state && <div class="tabs-state">{state}</div>}
    </nav>
  );
}
