/** Light or dark: as the system has it, until the person chooses. */

import { effect, signal } from "@preact/signals";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = "legday-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = signal(dark.matches);

function kept(): Theme {
  const found = localStorage.getItem(KEPT);
  return THEMES.find((one) => one === found) ?? "system";
}

/** What the person chose. */
export const theme = signal<Theme>(kept());

/** Put the theme onto the page, now and whenever it changes. */
export function wearTheme(): void {
  dark.addEventListener("change", () => (systemIsDark.value = dark.matches));
  effect(() => {
    const isDark = theme.value === "dark" || (theme.value === "system" && systemIsDark.value);
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
    if (theme.value === "system") localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, theme.value);
  });
}
