/** What the account page says; loaded with it. */

import { speakAlso } from "./index";

const FILES = {
  en: () => import("./account_en"),
  de: () => import("./account_de"),
  es: () => import("./account_es"),
};

/** Speak these words too, from now on. */
export const speakAccount = () => speakAlso(FILES);
