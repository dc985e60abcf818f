/** Icons on a 24 px grid, 1.9 px round strokes. They stand beside a word, or their button has a name. */

const PATHS = {
  today: "M5 5.500h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.500a1 1 0 0 1 1-1ZM4 10h16M8.500 3.500v3M15.500 3.500v3M12 13.200a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600Z",
  legs: "M7.200 3c-1 4-.8 6.500 0 9.500.5 3 .5 5.500 0 8.500M16.800 3c1 4 .8 6.500 0 9.500-.5 3-.5 5.500 0 8.500M12 8c-1 2.500-1.500 4-1 6.500.3 2.500.3 4 .2 6.500h1.600c-.1-2.500-.1-4 .2-6.500.5-2.500 0-4-1-6.500Z",
  plan: "M4 6.500h9M17 6.500h3M4 12h3M11 12h9M4 17.500h8M16 17.500h4M15 4.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM9 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM14 15.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  history: "M4 20h16M4.500 15.500l4.500-5 4 3 6.500-7.500",
  more: "M5.500 12h.01M12 12h.01M18.500 12h.01",
  back: "M15 5l-7 7 7 7",
  next: "M9.500 6l6 6-6 6",
  down: "M6 9.500l6 6 6-6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  check: "M5 12.500l4.500 4.500L19 7.500",
  close: "M6 6l12 12M18 6L6 18",
  swap: "M7 5L3.500 8.500 7 12M4 8.500h14M17 12l3.500 3.500L17 19M20 15.500H6",
  file: "M7 3.500h7L18 8v12.500H7ZM14 3.500V8h4",
  why: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM9.600 9.800a2.500 2.500 0 1 1 3.600 2.200c-.8.4-1.200 1-1.200 1.900M12 16.600h.01",
  search: "M10.500 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM15 15l5 5",
  undo: "M8.500 5L4.500 9l4 4M5 9h9a5.500 5.500 0 0 1 0 11h-3",
  note: "M5 4.500h14v10l-5 5H5ZM14 19.500v-5h5",
  person: "M12 4a3.600 3.600 0 1 0 0 7.200A3.600 3.600 0 0 0 12 4ZM4.800 20c.8-4 3.600-6 7.200-6s6.400 2 7.200 6",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
