/** What a viewer chose, for all talks on this site. */
export interface Preferences {
  readonly captions?: readonly string[];
  readonly reading?: string;
}

const KEY = 'forum-player';

/** In a sandboxed frame, or with cookies blocked, even looking at `localStorage` throws: then the choice lasts for the page. */
let memory: Preferences = {};

export function preferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored === 'object' && stored !== null) return valid(stored as Record<string, unknown>);
  } catch {
    // not ours to read, or not JSON any more
  }
  return memory;
}

export function prefer(change: Preferences): void {
  memory = { ...preferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // kept in memory
  }
}

function valid({ captions, reading }: Record<string, unknown>): Preferences {
  return {
    ...(Array.isArray(captions) && { captions: captions.filter((tag): tag is string => typeof tag === 'string').slice(0, 2) }),
    ...(typeof reading === 'string' && { reading }),
  };
}
