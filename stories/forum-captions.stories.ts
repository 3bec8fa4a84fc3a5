import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/captions/forum-captions.js';
import { beside, bilingual, broken, demo, long, made, type Args } from './support/demo.js';

/** The captions of the moment; one language unless the story says otherwise. */
const meta: Meta<Args> = { title: 'Elements/forum-captions', component: 'forum-captions' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<div class="story-picture"><forum-captions for=${id}></forum-captions></div>`;

export const Default: Story = {
  args: { ...demo, captions: 'en' },
  render: (args) => beside(part('forum-captions-default'), args, 'forum-captions-default'),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('forum-captions-bilingual'), args, 'forum-captions-bilingual'),
};

export const BrokenSidecar: Story = {
  args: { ...broken, captions: 'en' },
  render: (args) => beside(part('forum-captions-broken'), args, 'forum-captions-broken'),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('forum-captions-long'), args, 'forum-captions-long', long),
};
