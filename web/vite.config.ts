import { defineConfig } from "vitest/config";
import { messages } from "./worker/messages.ts";
import { oneFile, serviceWorker } from "./worker/plugin.ts";

// Two builds go into one folder, which is not in git: the app, and with `--mode report` the report page alone.
export default defineConfig(({ mode }) => {
  const report = mode === "report";
  return {
    base: "./", // the app may live under any path of a server
    publicDir: report ? false : "public",
    plugins: [messages(), report ? oneFile() : serviceWorker()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    server: { fs: { allow: [".."] }, proxy: { "/api": "http://127.0.0.1:8420" } },
    build: {
      outDir: "../src/legday/show/client",
      emptyOutDir: !report,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: report ? Infinity : 0, // the server's policy lets nothing run or show from within a page
      cssCodeSplit: !report,
      rolldownOptions: {
        input: report ? "report.html" : "index.html",
        output: report ? { codeSplitting: false } : {},
      },
    },
    test: { include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"] },
  };
});
