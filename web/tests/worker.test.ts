import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SOURCE = readFileSync(new URL("../worker/sw.js", import.meta.url), "utf-8");
const HOME = "https://gym.local/legday/";

interface Happening {
  data?: string;
  request?: { method: string; mode: string; url: string };
  waitUntil(done: Promise<unknown>): void;
  respondWith(answer: Promise<string>): void;
}

interface Answer {
  readonly ok: boolean;
  readonly body: string;
  clone(): Answer;
}

/** A service worker of a build, over a browser's caches that hold what the network gave. */
class Browser {
  caches = new Map<string, Map<string, Answer>>();
  online = true;
  languages = ["en-GB"];
  tookOver = false;
  private handlers = new Map<string, (event: Happening) => void>();

  install(hash: string, files: string[]): Promise<unknown> {
    this.handlers = new Map();
    const fetched = (address: string): Answer => {
      if (!this.online) throw new TypeError("no signal");
      const answer: Answer = { ok: true, body: `network ${hash} ${address.replace(HOME, "")}`, clone: () => answer };
      return answer;
    };
    const cache = (kept: Map<string, Answer>) => ({
      addAll: async (asked: { url: string }[]) => asked.map(({ url }) => [url, fetched(url)] as const).forEach(([url, body]) => kept.set(url, body)),
      match: async (address: string) => kept.get(address),
      put: async (address: string, answer: Answer) => kept.set(address, answer),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
    });
    const world = {
      location: { href: `${HOME}sw.js` },
      navigator: { languages: this.languages },
      addEventListener: (name: string, handler: (event: Happening) => void) => this.handlers.set(name, handler),
      skipWaiting: () => (this.tookOver = true),
      clients: { claim: async () => undefined },
    };
    const caches = {
      open: async (name: string) => {
        const kept = this.caches.get(name) ?? new Map<string, Answer>();
        this.caches.set(name, kept);
        return cache(kept);
      },
      keys: async () => [...this.caches.keys()],
      delete: async (name: string) => this.caches.delete(name),
    };
    class Asked {
      readonly url: string;
      constructor(address: URL) {
        this.url = address.href;
      }
    }
    const source = SOURCE.replace("__HASH__", hash).replace("__FILES__", JSON.stringify(files));
    new Function("self", "caches", "Request", "fetch", source)(world, caches, Asked, async (one: { url: string }) => fetched(one.url));
    return this.happen("install");
  }

  happen(name: string, about: Partial<Happening> = {}): Promise<unknown> {
    let done: Promise<unknown> = Promise.resolve(undefined);
    const take = (promise: Promise<unknown>) => void (done = promise);
    this.handlers.get(name)?.({ ...about, waitUntil: take, respondWith: take });
    return done;
  }

  async get(path: string, mode = "no-cors", method = "GET"): Promise<string | undefined> {
    const answer = (await this.happen("fetch", { request: { method, mode, url: HOME + path } })) as Answer | undefined;
    return answer?.body;
  }

  /** Paths of what is kept of a build. */
  kept(hash: string): string[] {
    return [...(this.caches.get(`legday-${hash}`)?.keys() ?? [])].map((url) => url.replace(HOME, ""));
  }
}

test("a build is given whole with no signal, and nothing of the server's is held up", async () => {
  const browser = new Browser();
  await browser.install("one", ["assets/a-1.js", "icon.svg"]);
  await browser.happen("activate");
  browser.online = false;
  expect(await browser.get("", "navigate")).toBe("network one ");
  expect(await browser.get("?source=home#/legs", "navigate")).toBe("network one ");
  expect(await browser.get("index.html", "navigate")).toBe("network one ");
  expect(await browser.get("assets/a-1.js")).toBe("network one assets/a-1.js");
  for (const path of ["api/v1/me", "docs", "healthz"]) expect(await browser.get(path)).toBeUndefined();
  expect(await browser.get("docs", "navigate")).toBeUndefined();
  expect(await browser.get("icon.svg", "no-cors", "POST")).toBeUndefined();
});

test("a new build waits until it is told, then the old one goes", async () => {
  const browser = new Browser();
  await browser.install("one", ["assets/a-1.js"]);
  await browser.happen("activate");
  await browser.install("two", ["assets/a-2.js"]);
  expect(browser.tookOver).toBe(false);
  expect([...browser.caches.keys()]).toEqual(["legday-one", "legday-two"]);
  await browser.happen("message", { data: "take-over" });
  expect(browser.tookOver).toBe(true);
  await browser.happen("activate");
  expect([...browser.caches.keys()]).toEqual(["legday-two"]);
});

test("a build that does not come whole is not installed", async () => {
  const browser = new Browser();
  browser.online = false;
  await expect(browser.install("one", ["assets/a-1.js"])).rejects.toThrow("no signal");
});

test("of the languages those are kept that are spoken, or were used", async () => {
  const files = (build: string) => ["de", "en", "es", "evidence_de", "evidence_es"].map((name) => `assets/${name}-${build}.js`);
  const browser = new Browser();
  browser.languages = ["es-MX", "fr"];
  await browser.install("one", files("1"));
  expect(browser.kept("one")).toEqual(["", "assets/en-1.js", "assets/es-1.js", "assets/evidence_es-1.js"]);
  expect(await browser.get("assets/de-1.js")).toBe("network one assets/de-1.js");
  browser.online = false;
  expect(await browser.get("assets/de-1.js")).toBe("network one assets/de-1.js");
  browser.online = true;
  browser.languages = ["fr"];
  await browser.install("two", files("2"));
  expect(browser.kept("two")).toEqual(["", ...files("2")]);
});
