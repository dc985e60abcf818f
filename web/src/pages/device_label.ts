/** What a device is called in the list of those logged in: its browser and its system, as browsers say it of themselves. */

// In the order in which they are looked for: most browsers name others too.
const BROWSERS = [["Edg", "Edge"], ["FxiOS", "Firefox"], ["Firefox", "Firefox"], ["CriOS", "Chrome"], ["Chrome", "Chrome"], ["Safari", "Safari"]] as const;
const SYSTEMS = [["iPhone", "iPhone"], ["iPad", "iPad"], ["Android", "Android"], ["Windows", "Windows"], ["Macintosh", "Mac"], ["CrOS", "ChromeOS"], ["Linux", "Linux"]] as const;

export function deviceLabel(agent: string): string {
  const called = (names: readonly (readonly [string, string])[]) => names.find(([mark]) => agent.includes(mark))?.[1];
  return [called(BROWSERS), called(SYSTEMS)].filter(Boolean).join(", ");
}
