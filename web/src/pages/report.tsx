/** A Report, read-only: the verdict, and what it rests on. */

import { type Message, spoken } from "../words";

/** What of a Report this page shows; the whole of it stands in docs/reference. */
export interface ReportData {
  readonly verdict: Message;
  readonly detail: readonly Message[];
  readonly certainty: readonly Message[];
}

export function ReportPage({ report }: { readonly report: ReportData }) {
  const words = spoken();
  return (
    <main>
      <h1>{words.say(report.verdict)}</h1>
      <p>{report.detail.map((message) => words.say(message)).join(" ")}</p>
      <p>{report.certainty.map((message) => words.say(message)).join(" ")}</p>
    </main>
  );
}
