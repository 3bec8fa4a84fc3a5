import { expect } from 'chai';
import fc from 'fast-check';
import { createStore, shallowEqual } from '../../src/state/store.js';

interface Counts {
  readonly a: number;
  readonly b: number;
}

const counts = () => createStore<Counts>({ a: 0, b: 0 });

describe('store', () => {
  it('publishes frozen snapshots, with the one before', () => {
    const store = counts();
    const seen: [Counts, Counts][] = [];
    store.subscribe((now, was) => seen.push([now, was]));
    store.patch({ a: 1 });
    expect(seen).to.deep.equal([
      [
        { a: 1, b: 0 },
        { a: 0, b: 0 },
      ],
    ]);
    expect(Object.isFrozen(seen[0]![0])).to.equal(true);
    expect(store.get()).to.equal(seen[0]![0]);
  });

  it('does not publish what changes nothing', () => {
    const store = counts();
    let calls = 0;
    store.subscribe(() => calls++);
    store.patch({ a: 0 });
    store.patch({});
    store.batch(() => {
      store.patch({ a: 1 });
      store.patch({ a: 0 });
    });
    expect(calls).to.equal(0);
  });

  it('publishes a batch once, and nested batches with the outermost', () => {
    const store = counts();
    const seen: Counts[] = [];
    store.subscribe((now) => seen.push(now));
    store.batch(() => {
      store.patch({ a: 1 });
      store.batch(() => store.patch({ b: 2 }));
      expect(store.get(), 'readers see nothing yet').to.deep.equal({ a: 0, b: 0 });
      expect(store.draft(), 'writers see what they wrote').to.deep.equal({ a: 1, b: 2 });
    });
    expect(seen).to.deep.equal([{ a: 1, b: 2 }]);
  });

  it('publishes what was patched before an error in a batch', () => {
    const store = counts();
    expect(() =>
      store.batch(() => {
        store.patch({ a: 1 });
        throw new Error('oops');
      }),
    ).to.throw('oops');
    expect(store.get().a).to.equal(1);
  });

  it('queues the patches of listeners: nobody sees an older snapshot after a newer one', () => {
    const store = counts();
    const first: Counts[] = [];
    const second: Counts[] = [];
    store.subscribe((now) => {
      first.push(now);
      if (now.b === 0) store.patch({ b: 1 });
      expect(store.get(), 'what is published is what listeners are told').to.equal(now);
    });
    store.subscribe((now, was) => {
      expect(was).to.equal(second.at(-1) ?? was);
      second.push(now);
    });
    store.patch({ a: 1 });
    expect(first).to.deep.equal([
      { a: 1, b: 0 },
      { a: 1, b: 1 },
    ]);
    expect(second).to.deep.equal(first);
  });

  it('calls no listener that has unsubscribed, and calls new ones from the next change on', () => {
    const store = counts();
    const calls: string[] = [];
    const later = () => calls.push('later');
    const stop = store.subscribe(() => {
      calls.push('first');
      unsubscribe();
      store.subscribe(later);
      stop();
    });
    const unsubscribe = store.subscribe(() => calls.push('unsubscribed'));
    store.patch({ a: 1 });
    expect(calls).to.deep.equal(['first']);
    store.patch({ a: 2 });
    expect(calls).to.deep.equal(['first', 'later']);
  });

  it('calls the other listeners when one throws, and reports the error', async () => {
    const store = counts();
    const original = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const reported = new Promise<Error>((resolve) => process.once('uncaughtException', resolve));
    let called = false;
    store.subscribe(() => {
      throw new Error('oops');
    });
    store.subscribe(() => (called = true));
    store.patch({ a: 1 });
    expect(called).to.equal(true);
    expect((await reported).message).to.equal('oops');
    for (const listener of original) process.on('uncaughtException', listener);
  });

  it('tells every listener the same sequence of changes, whatever listeners patch', () => {
    const patches = fc.array(fc.record({ a: fc.integer({ min: 0, max: 3 }), b: fc.integer({ min: 0, max: 3 }) }));
    fc.assert(
      fc.property(patches, patches, (outer, inner) => {
        const store = counts();
        const queue = [...inner];
        const seen: Counts[][] = [[], []];
        store.subscribe((now) => seen[0]!.push(now));
        store.subscribe(() => {
          const next = queue.pop();
          if (next) store.patch(next);
        });
        store.subscribe((now) => seen[1]!.push(now));
        for (const patch of outer) store.patch(patch);
        expect(seen[1]).to.deep.equal(seen[0]);
        expect(store.draft()).to.equal(store.get());
      }),
    );
  });
});

describe('shallowEqual', () => {
  const rows: readonly [object, object, boolean][] = [
    [{}, {}, true],
    [{ a: 1 }, { a: 1 }, true],
    [{ a: NaN }, { a: NaN }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: undefined }, {}, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: [] }, { a: [] }, false],
  ];
  for (const [a, b, same] of rows)
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)}: ${same}`, () => expect(shallowEqual(a, b)).to.equal(same));
});
