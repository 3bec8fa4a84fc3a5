import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- is there after `npm run manifest` only
// @ts-ignore
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
};
export default preview;
