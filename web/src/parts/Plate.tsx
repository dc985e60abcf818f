/** The plate: a leg day at a glance, the same in calendar, week strip and plan. Shape before colour. */

export const PLATES = ["full", "some", "today", "planned", "missed", "away", "gym", "rest", "ahead"] as const;
export type PlateState = (typeof PLATES)[number];

/** A report's word for a day, as a plate shows it. */
export function plateOf(word: string): PlateState {
  if (word === "absent") return "away";
  return PLATES.find((one) => one === word) ?? "rest";
}

interface PlateProps {
  readonly state: PlateState;
  readonly size?: number;
  /** Said by a screen reader; without it the plate is decoration. */
  readonly label?: string;
}

export function Plate({ state, size = 24, label }: PlateProps) {
  const named = label ? { role: "img" as const, "aria-label": label } : { "aria-hidden": true as const };
  return (
    <svg class={`plate plate-${state}`} width={size} height={size} viewBox="0 0 28 28" {...named}>
      {mark(state)}
    </svg>
  );
}

function mark(state: PlateState) {
  switch (state) {
    case "full":
      return <path class="p-solid" fill-rule="evenodd" d="M14 1a13 13 0 1 0 0 26 13 13 0 0 0 0-26Zm0 8.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z" />;
    case "some":
      return (
        <>
          <circle class="p-ring" cx="14" cy="14" r="12" />
          <path class="p-solid" d="M2 14a12 12 0 0 0 24 0h-7.6a4.4 4.4 0 0 1-8.8 0Z" />
        </>
      );
    case "today":
      return (
        <>
          <circle class="p-soft" cx="14" cy="14" r="11.6" />
          <circle class="p-solid" cx="14" cy="14" r="4.2" />
        </>
      );
    case "planned":
      return <circle class="p-dash" cx="14" cy="14" r="11.8" />;
    case "missed":
      return (
        <>
          <circle class="p-thin" cx="14" cy="14" r="12" />
          <path class="p-bar" d="M9 14h10" />
        </>
      );
    case "away":
      return (
        <>
          <rect class="p-away" x="1" y="8" width="26" height="12" rx="6" />
          <path class="p-slash" d="M7.4 17l3.4-6M12.4 17l3.4-6M17.4 17l3.4-6" />
        </>
      );
    case "gym":
      return <rect class="p-gym" x="10.4" y="10.4" width="7.2" height="7.2" rx="1.6" />;
    case "rest":
      return <circle class="p-rest" cx="14" cy="14" r="2.2" />;
    case "ahead":
      return null;
  }
}

/** The logo: a plate whose lower half is a pair of legs' arch. */
export function Logo({ size = 32 }: { readonly size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="p-solid" fill-rule="evenodd" d="M16 1a15 15 0 1 0 0 30 15 15 0 0 0 0-30Zm0 7a7.6 7.6 0 0 1 7.6 7.6c0 3.6-1.6 6.6-2.2 10h-2.8V20h-5.2v5.600h-2.800c-.6-3.400-2.200-6.400-2.200-10A7.600 7.600 0 0 1 16 8Z" />
    </svg>
  );
}
