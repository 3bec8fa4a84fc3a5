import { expect } from '@open-wc/testing';
import { storiesOf } from '../support/csf.js';

// from web-test-runner.config.mjs: a browser cannot list a folder
const files = (await (await fetch('/stories/index.json')).json()) as string[];

for (const file of files) {
  const stories = storiesOf(await import(file));
  describe(`stories: ${file}`, () => {
    for (const { name, mount } of stories) {
      it(`${name} shows and is accessible`, async () => {
        const canvas = await mount();
        await expect(canvas).to.be.accessible();
        canvas.remove();
      });
    }
  });
}
