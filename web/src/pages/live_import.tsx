/** Import, live. */

import { commitImport, forgetImport, undoAct, uploadExport, uploadedRows } from "../api_insight";
import { app } from "../app";
import { go } from "../router";
import { extract } from "../training/extract";
import { Import } from "./Import";

export function LiveImport() {
  const { sync } = app();
  const heard = async <Answer,>(asked: Promise<Answer>): Promise<Answer> => {
    const answer = await asked;
    await sync.now();
    return answer;
  };
  return (
    <Import
      onUpload={uploadExport}
      onCommit={(upload, asked) => heard(commitImport(upload, asked))}
      onUndo={async (act) => void (await heard(undoAct(act)))}
      onRows={uploadedRows}
      onForget={(upload) => void forgetImport(upload).catch(() => undefined)}
      onBack={() => go("more")}
      onLegs={() => go("legs")}
      exercises={Object.keys(extract.value?.exercises ?? {})}
    />
  );
}
