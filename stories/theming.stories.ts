import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { demo, opened, player, type Args } from './support/demo.js';
import { programme } from './support/programme.js';

/** The player in another dress: nothing but CSS of the page, with custom properties, parts and states. */
const meta: Meta<Args> = { title: 'Theming', component: 'forum-player' };
export default meta;

type Story = StoryObj<Args>;

document.adoptedStyleSheets.push(programme);

const dressed = (args: Args, id: string): TemplateResult =>
  html`<div class="programme">${player(args, id, opened)}</div>`;

/** A printed programme: paper, ink and one red, type with serifs, nothing round. */
export const Programme: Story = {
  args: { ...demo, captions: 'zh-CN en', layout: 'split' },
  render: (args) => dressed(args, 'player-programme'),
};

/** The same sheet, the same element, the panel at the side. */
export const ProgrammeInChinese: Story = {
  args: { ...demo, captions: 'zh-CN en', layout: 'auto', lang: 'zh-CN' },
  render: (args) => dressed(args, 'player-programme-zh'),
};
