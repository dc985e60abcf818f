/** What one's own log says to a claim. */

import { spoken } from "../words";

export function OwnLog({ test }: { readonly test: string; readonly claim: string }) {
  const words = spoken();
  return <p>{words.say(`claims-test-${test}`)}</p>;
}
