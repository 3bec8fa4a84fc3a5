/** What the runner's commands say where they need the DevTools protocol, which only Chromium speaks. */
const NEEDS_DEVTOOLS = /\bCDP\b|DevTools|Unknown key/;

type Body = Mocha.AsyncFunc | Mocha.Func | undefined;

/** Other browsers cannot be told to have another colour scheme, or a finger: what needs that is skipped in them. */
export function skipWithoutDevTools(): void {
  if (navigator.userAgent.includes('Chrome/')) return;
  const guarded = (body: Body, after = false): Body => {
    if (!body || body.length > 0) return body;
    return async function (this: Mocha.Context) {
      try {
        await (body as Mocha.AsyncFunc).call(this);
      } catch (error) {
        if (!(error instanceof Error && NEEDS_DEVTOOLS.test(error.message))) throw error;
        // what could not be set need not be set back
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
