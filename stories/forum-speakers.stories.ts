import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RefOrCallback } from 'lit/directives/ref.js';
import type { ForumPlayer } from '../src/index.js';
import '../src/elements/speakers/forum-speakers.js';
import { beside, bilingual, broken, demo, long, made, opened, type Args } from './support/demo.js';

/**
 * Who speaks, how much, and when; shows nothing where no talk names its speakers. Stands alone with `for`.
 */
const meta: Meta<Args> = { title: 'Elements/forum-speakers', component: 'forum-speakers' };
export default meta;

type Story = StoryObj<Args>;

/** The player's own list would be a second landmark of the same name. */
const alone =
  (open?: RefOrCallback): RefOrCallback =>
  (element) => {
    (element as ForumPlayer | undefined)?.player.setPanel('off', { remember: false });
    if (typeof open === 'function') open(element);
  };

const part = (id: string) => html`<forum-speakers for=${id}></forum-speakers>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('speakers-default'), args, 'speakers-default', alone(opened)),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('speakers-bilingual'), args, 'speakers-bilingual', alone(opened)),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('speakers-broken'), args, 'speakers-broken', alone(opened)),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('speakers-long'), args, 'speakers-long', alone(long)),
};
