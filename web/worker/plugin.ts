/** Two small plugins of the build: the service worker with its list of files, and the report as one file. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const SOURCE = new URL("./sw.js", import.meta.url);
const PUBLIC = new URL("../public/", import.meta.url);

/** Emit `sw.js`: it names all files of the build but icons, which an install keeps, and changes when one of them does. */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const digest = createHash("sha256").update(readFileSync(SOURCE));
        const files: string[] = [];
        const add = (name: string, content: string | Uint8Array) => {
          files.push(name);
          digest.update(`\0${name}\0`).update(content);
        };
        for (const name of readdirSync(PUBLIC).sort()) add(name, readFileSync(new URL(name, PUBLIC)));
        for (const name of Object.keys(bundle).sort()) {
          const file = bundle[name];
          if (file) add(name, file.type === "chunk" ? file.code : file.source);
        }
        const source = readFileSync(SOURCE, "utf-8")
          .replace("__HASH__", digest.digest("hex").slice(0, 16))
          .replace("__FILES__", JSON.stringify(files.filter((name) => name !== "index.html" && !name.endsWith(".png"))));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}

/** Put scripts and styles of a page into the page itself: a report opens from disk, with no server. */
export function oneFile(): Plugin {
  return {
    name: "one-file",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const page of Object.values(bundle)) {
          if (page.type !== "asset" || !page.fileName.endsWith(".html")) continue;
          let html = String(page.source);
          for (const [name, file] of Object.entries(bundle)) {
            const link = new RegExp(`<(script|link)[^>]*(src|href)="[^"]*${name.replaceAll(".", "\\.")}"[^>]*>(</script>)?`);
            if (file === page || !link.test(html)) continue;
            // A closing tag inside a script or style would end it early.
            const content = String(file.type === "chunk" ? file.code : file.source).replace(/<\/(?=script|style)/gi, "<\\/");
            const within = file.type === "chunk" ? ["", `<script type="module">${content}</script>`] : [`<style>${content}</style>`, ""];
            html = html.replace(link, () => within[0] ?? "").replace("</body>", () => `${within[1] ?? ""}</body>`);
            delete bundle[name];
          }
          page.source = html;
        }
      },
    },
  };
}
