/** A report as one file, read-only: the same words and look, the Report inside, no network. */

import { render } from "preact";
import "./look/tokens.css";
import "./look/base.css";
import { wearTheme } from "./look/theme";
import { type ReportData, ReportPage } from "./pages/report";
import { preferredLanguage, speak } from "./words";

async function start(root: HTMLElement, data: string): Promise<void> {
  wearTheme();
  await speak(preferredLanguage());
  render(<ReportPage report={JSON.parse(data) as ReportData} />, root);
}

const root = document.getElementById("app");
const data = document.getElementById("report")?.textContent;
if (root && data) void start(root, data);
