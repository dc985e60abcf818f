/** A question to the server of which a page tells when it is refused or not heard. */

import { ApiError } from "./api";
import { toast } from "./parts/Toast";
import { say } from "./words";

/** Ask it, and tell whether it went; whatever is wrong is shown, and the page stays as it was. */
export async function asked(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (fault) {
    toast.value = { text: fault instanceof ApiError ? fault.detail : say("app-set-offline") };
    return false;
  }
}
