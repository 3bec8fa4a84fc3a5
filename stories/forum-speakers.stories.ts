import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/speakers/forum-speakers.js';
import { beside, bilingual, broken, demo, long, made, opened, type Args } from './support/demo.js';

/**
 * Who speaks, how much, and when; shows nothing where no talk names its speakers. Stands alone with `for`.
 */
const meta: Meta<Args> = { title: 'Elements/forum-speakers', component: 'forum-speakers' };
export default meta;

type Story = StoryObj<Args>;

const part = (id: string) => html`<forum-speakers for=${id}></forum-speakers>`;

export const Default: Story = {
  args: demo,
  render: (args) => beside(part('speakers-default'), args, 'speakers-default', opened),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => beside(part('speakers-bilingual'), args, 'speakers-bilingual', opened),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => beside(part('speakers-broken'), args, 'speakers-broken', opened),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => beside(part('speakers-long'), args, 'speakers-long', long),
};
