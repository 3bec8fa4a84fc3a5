import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { registerLanguage } from '../src/index.js';
import { bilingual, broken, demo, long, made, player, type Args } from './support/demo.js';

/** Everything at once. */
const meta: Meta<Args> = {
  title: 'Elements/forum-player',
  component: 'forum-player',
  argTypes: {
    layout: { control: 'select', options: ['auto', 'video', 'slides', 'split'] },
    lang: { control: 'select', options: ['en', 'zh-CN', 'zh-TW', 'he'] },
    captions: { control: 'select', options: ['', 'en', 'zh-CN', 'zh-CN en'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { args: demo, render: (args) => player(args, 'player-default') };

export const Bilingual: Story = { args: bilingual, render: (args) => player(args, 'player-bilingual') };

registerLanguage('he', {
  play: 'נגן',
  pause: 'השהה',
  mute: 'השתק',
  speed: 'מהירות',
  captions: 'כתוביות',
  settings: 'הגדרות',
  transcript: 'תמליל',
  chapters: 'פרקים',
  slides: 'שקופיות',
  textBoth: 'שתי השפות',
});

/** A language that the page has registered in part, from right to left: the layout is mirrored, the time is not. */
export const RegisteredLanguage: Story = {
  args: { ...demo, captions: 'zh-CN en', lang: 'he' },
  render: (args) => html`<div dir="rtl" lang="he">${player(args, 'player-hebrew')}</div>`,
};

/** The recording plays, and a sentence says what is wrong. */
export const BrokenSidecar: Story = { args: broken, render: (args) => player(args, 'player-broken') };

/** Three hours and twenty minutes, 1,200 segments, without a recording. */
export const LongTalk: Story = { args: made, render: (args) => player(args, 'player-long', long) };
