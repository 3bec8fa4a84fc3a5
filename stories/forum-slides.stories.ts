import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { beside, bilingual, broken, demo, long, made, type Args } from './support/demo.js';

/** The slides as a strip; shows nothing where a talk has none. */
const meta: Meta<Args> = { title: 'Elements/forum-slides', component: 'forum-slides' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<forum-slides for=${id}></forum-slides>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('forum-slides-default'), args, 'forum-slides-default'),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('forum-slides-bilingual'), args, 'forum-slides-bilingual'),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('forum-slides-broken'), args, 'forum-slides-broken'),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('forum-slides-long'), args, 'forum-slides-long', long),
};
