/** What pages say of signs that a doctor should see, of pain and of soreness; loaded with the first of them. */

import { speakAlso } from "./index";

const FILES = {
  en: () => import("./safety_en"),
  de: () => import("./safety_de"),
  es: () => import("./safety_es"),
};

/** Speak these words too, from now on. */
export const speakSafety = () => speakAlso(FILES);
