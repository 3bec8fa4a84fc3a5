import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/search/forum-search.js';
import { beside, bilingual, broken, demo, long, made, opened, type Args } from './support/demo.js';
import { searched } from './support/searched.js';

/**
 * Searches all that was said, in every language, slides, chapters and speakers. Stands alone with `for`, and comes up in the
 * transcript by `/`.
 */
const meta: Meta<Args> = { title: 'Elements/forum-search', component: 'forum-search' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<forum-search for=${id}></forum-search>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('search-default'), args, 'search-default', searched('noise', opened)),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('search-bilingual'), args, 'search-bilingual', searched('声音', opened)),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('search-broken'), args, 'search-broken', opened),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('search-long'), args, 'search-long', searched('pump', long)),
};
