import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { beside, bilingual, broken, demo, long, made, type Args } from './support/demo.js';

/** The whole talk to read, in step with the recording. */
const meta: Meta<Args> = { title: 'Elements/forum-transcript', component: 'forum-transcript' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<forum-transcript for=${id}></forum-transcript>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('forum-transcript-default'), args, 'forum-transcript-default'),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('forum-transcript-bilingual'), args, 'forum-transcript-bilingual'),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('forum-transcript-broken'), args, 'forum-transcript-broken'),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('forum-transcript-long'), args, 'forum-transcript-long', long),
};
