import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// @ts-ignore: written by `npm run manifest`
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
};
export default preview;
