/** Parts of a page that are fetched when they are first wanted, so that the page itself comes sooner. */

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component that is fetched when it is first drawn; until it is there, it shows nothing. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | undefined>(() => known);
    useEffect(() => {
      let left = false;
      if (!Loaded) {
        void load().then((made) => {
          known = made;
          if (!left) setLoaded(() => made);
        });
      }
      return () => {
        left = true;
      };
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
