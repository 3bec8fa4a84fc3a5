import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { beside, bilingual, broken, demo, long, made, type Args } from './support/demo.js';

/** The position, with the chapters marked. */
const meta: Meta<Args> = { title: 'Elements/forum-seek-bar', component: 'forum-seek-bar' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<forum-seek-bar for=${id}></forum-seek-bar>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('forum-seek-bar-default'), args, 'forum-seek-bar-default'),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('forum-seek-bar-bilingual'), args, 'forum-seek-bar-bilingual'),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('forum-seek-bar-broken'), args, 'forum-seek-bar-broken'),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('forum-seek-bar-long'), args, 'forum-seek-bar-long', long),
};
