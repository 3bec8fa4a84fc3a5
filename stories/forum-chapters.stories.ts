import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { beside, bilingual, broken, demo, long, made, type Args } from './support/demo.js';

/** The chapters; shows nothing where a talk has none. */
const meta: Meta<Args> = { title: 'Elements/forum-chapters', component: 'forum-chapters' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<forum-chapters for=${id}></forum-chapters>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('forum-chapters-default'), args, 'forum-chapters-default'),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('forum-chapters-bilingual'), args, 'forum-chapters-bilingual'),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('forum-chapters-broken'), args, 'forum-chapters-broken'),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('forum-chapters-long'), args, 'forum-chapters-long', long),
};
