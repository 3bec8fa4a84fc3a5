/** What tests ask of a browser that not every driver can make it do, and the browsers in which it can. */
const BROWSERS = {
  /** The DevTools protocol: colour schemes, permissions, pictures of the screen. */
  devtools: ['chromium'],
  touch: ['chromium', 'firefox'],
  'the ContextMenu key': ['chromium', 'webkit'],
} as const satisfies Record<string, readonly string[]>;

type Ability = keyof typeof BROWSERS;

const { userAgent } = navigator;
const browser = userAgent.includes('Chrome/') ? 'chromium' : userAgent.includes('Firefox/') ? 'firefox' : 'webkit';

class MissingAbility extends Error {}

export function isAble(ability: Ability): boolean {
  return (BROWSERS[ability] as readonly string[]).includes(browser);
}

/** Skips the test, or the tests of the hook, that calls it in a browser without this ability. */
export function needs(ability: Ability): void {
  if (!isAble(ability)) throw new MissingAbility(`${browser} cannot be made to do this: ${ability}`);
}

type Body = Mocha.AsyncFunc | Mocha.Func | undefined;

/** Makes `needs` skip. Every other error, also one of the driver, fails the test as usual. */
export function skipWhereUnable(): void {
  const guarded = (body: Body, after = false): Body => {
    if (!body || body.length > 0) return body;
    return async function (this: Mocha.Context) {
      try {
        await (body as Mocha.AsyncFunc).call(this);
      } catch (error) {
        if (!(error instanceof MissingAbility)) throw error;
        // an `after` hook undoes what could not be done
        if (!after) this.skip();
      }
    };
  };
  const test = globalThis.it;
  globalThis.it = Object.assign(
    function (this: unknown, title: string, body?: Body) {
      return test(title, guarded(body) as Mocha.AsyncFunc);
    } as typeof test,
    { only: test.only, skip: test.skip, retries: test.retries },
  );
  for (const name of ['before', 'beforeEach', 'after', 'afterEach'] as const) {
    const hook = globalThis[name] as (title: string | Body, body?: Body) => void;
    const guard = (body: Body) => guarded(body, name.startsWith('after'));
    globalThis[name] = ((title: string | Body, body?: Body) =>
      typeof title === 'string' ? hook(title, guard(body)) : hook(guard(title))) as typeof before;
  }
}
