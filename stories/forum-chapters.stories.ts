import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { bilingual, broken, demo, long, made, opened, player, type Args } from './support/demo.js';

/** The chapters; shows nothing where a talk has none. */
const meta: Meta<Args> = { title: 'Elements/forum-chapters', component: 'forum-chapters' };
export default meta;

type Story = StoryObj<Args>;

/** In its place in the player; the same element twice on a page would be two landmarks of one name. */
const part = html`<forum-chapters slot="chapters"></forum-chapters>`;

export const Default: Story = {
  args: demo,
  render: (args) => player(args, 'forum-chapters-default', opened, part),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => player(args, 'forum-chapters-bilingual', opened, part),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => player(args, 'forum-chapters-broken', opened, part),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => player(args, 'forum-chapters-long', long, part),
};
