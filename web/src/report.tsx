/** A report as one file, read-only: the same words and look, the data inside, no network. */

import { render } from "preact";
import "./look/tokens.css";
import "./look/base.css";
import { theme, wearTheme } from "./look/theme";
import { type ReportData, ReportPage } from "./pages/report";
import { preferredLanguage, speak } from "./words";

async function start(root: HTMLElement, text: string): Promise<void> {
  wearTheme();
  wearLightOnPaper();
  const data = JSON.parse(text) as ReportData;
  await speak(data.language ?? preferredLanguage());
  render(<ReportPage data={data} />, root);
}

/** Paper is white whatever the screen is. */
function wearLightOnPaper(): void {
  let worn = theme.value;
  addEventListener("beforeprint", () => {
    worn = theme.value;
    theme.value = "light";
  });
  addEventListener("afterprint", () => (theme.value = worn));
}

const root = document.getElementById("app");
const data = document.getElementById("report")?.textContent;
if (root && data) void start(root, data);
