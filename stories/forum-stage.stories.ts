import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { beside, bilingual, broken, demo, long, made, opened, player, type Args } from './support/demo.js';

/** Video and slide: in the player, or the slide alone anywhere in the page. */
const meta: Meta<Args> = {
  title: 'Elements/forum-stage',
  component: 'forum-stage',
  argTypes: { layout: { control: 'select', options: ['auto', 'video', 'slides', 'split'] } },
};
export default meta;

type Story = StoryObj<Args>;

const slotted = html`<forum-stage slot="stage"></forum-stage>`;

export const Default: Story = { args: demo, render: (args) => player(args, 'stage-default', opened, slotted) };

export const Bilingual: Story = { args: bilingual, render: (args) => player(args, 'stage-bilingual', opened, slotted) };

export const BrokenSidecar: Story = { args: broken, render: (args) => player(args, 'stage-broken', opened, slotted) };

/** The slide large in one place of the page, the video in another. */
export const SlideElsewhere: Story = {
  args: { ...demo, layout: 'video' },
  render: (args) => beside(html`<forum-stage for="stage-elsewhere"></forum-stage>`, args, 'stage-elsewhere'),
};

/** Without a recording there are the slides. */
export const LongTalk: Story = {
  args: { ...made, layout: 'slides' },
  render: (args) => beside(html`<forum-stage for="stage-long"></forum-stage>`, args, 'stage-long', long),
};
