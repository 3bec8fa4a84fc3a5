import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { bilingual, broken, demo, long, made, opened, player, type Args } from './support/demo.js';

/**
 * The whole talk to read, in step with the recording. `text` says what is shown of each segment, until the viewer chooses:
 * `original`, `translation`, `both`, or a language.
 */
const meta: Meta<Args> = { title: 'Elements/forum-transcript', component: 'forum-transcript' };
export default meta;

type Story = StoryObj<Args>;

/** In its place in the player; the same element twice on a page would be two landmarks of one name. */
const part = html`<forum-transcript slot="transcript"></forum-transcript>`;

export const Default: Story = {
  args: demo,
  render: (args) => player(args, 'forum-transcript-default', opened, part),
};

export const Bilingual: Story = {
  args: bilingual,
  render: (args) => player(args, 'forum-transcript-bilingual', opened, part),
};

export const BrokenSidecar: Story = {
  args: broken,
  render: (args) => player(args, 'forum-transcript-broken', opened, part),
};

export const LongTalk: Story = {
  args: made,
  render: (args) => player(args, 'forum-transcript-long', long, part),
};

/** Select some text, or press Shift+F10 on a time: what can be quoted is offered, and corrections. */
export const Quoting: Story = {
  args: bilingual,
  render: (args) =>
    player(
      args,
      'forum-transcript-quoting',
      (element) => {
        element?.setAttribute('deep-links', '');
        element?.setAttribute('report', '');
      },
      part,
    ),
};

const reading = (text: string) => html`<forum-transcript slot="transcript" text=${text}></forum-transcript>`;

/** What was said, as it was said. */
export const Original: Story = {
  args: demo,
  render: (args) => player(args, 'forum-transcript-original', opened, reading('original')),
};

/** Each in the language that it was not said in. */
export const Translation: Story = {
  args: demo,
  render: (args) => player(args, 'forum-transcript-translation', opened, reading('translation')),
};

/** In one language, whoever speaks. */
export const OneLanguage: Story = {
  args: demo,
  render: (args) => player(args, 'forum-transcript-one', opened, reading('en')),
};
