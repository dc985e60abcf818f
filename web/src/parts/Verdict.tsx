/** How a claim is judged: a form and a word; the fuller the disc, the better it holds. */

import { spoken } from "../words";

const MARKS = {
  supported: <circle class="verdict-fill" cx="8" cy="8" r="6" />,
  partly: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path class="verdict-fill" d="M2 8a6 6 0 0 0 12 0Z" />
    </>
  ),
  weak: <circle cx="8" cy="8" r="6" />,
  refuted: <path d="M3.500 3.500l9 9M12.500 3.500l-9 9" />,
  not_testable: <path d="M3 8h10" />,
};

export function Verdict({ verdict }: { readonly verdict: keyof typeof MARKS }) {
  const words = spoken();
  return (
    <span class={`badge verdict verdict-${verdict}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {MARKS[verdict]}
      </svg>
      {words.say(`claims-verdict-${verdict}`)}
    </span>
  );
}
