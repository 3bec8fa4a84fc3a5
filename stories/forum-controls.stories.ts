import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { beside, bilingual, broken, demo, long, made, type Args } from './support/demo.js';

/** Play, position, volume, speed, captions, layout, full screen. */
const meta: Meta<Args> = { title: 'Elements/forum-controls', component: 'forum-controls' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<forum-controls for=${id}></forum-controls>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('forum-controls-default'), args, 'forum-controls-default'),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('forum-controls-bilingual'), args, 'forum-controls-bilingual'),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('forum-controls-broken'), args, 'forum-controls-broken'),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('forum-controls-long'), args, 'forum-controls-long', long),
};
