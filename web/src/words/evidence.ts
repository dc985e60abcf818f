/** What the pages of evidence and everyday strength say; loaded with the first of them. */

import { speakAlso } from "./index";

const FILES = {
  en: () => import("./evidence_en"),
  de: () => import("./evidence_de"),
  es: () => import("./evidence_es"),
};

/** Speak these words too, from now on. */
export const speakEvidence = () => speakAlso(FILES);
