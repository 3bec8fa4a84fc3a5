/** Shows stories (Component Story Format) without Storybook, so that the tests can use them as they are. */
import { render } from 'lit';

interface Context {
  args: Record<string, unknown>;
  parameters: Record<string, unknown>;
  canvasElement: HTMLElement;
  step(name: string, play: (context: Context) => unknown): Promise<void>;
}

interface Annotations {
  title?: string;
  component?: string;
  name?: string;
  args?: Record<string, unknown>;
  parameters?: Record<string, unknown>;
  render?(args: Record<string, unknown>, context: Context): unknown;
  decorators?: ((story: () => unknown, context: Context) => unknown)[];
  play?(context: Context): unknown;
}

export interface Story {
  readonly name: string;
  /** Tag of the element that it is about. */
  readonly component: string;
  /** Renders it at the end of the page and plays it. */
  mount(): Promise<HTMLElement>;
}

/** The stories of a module: its exports but the default one, which describes them all. */
export function storiesOf({ default: meta, ...stories }: Record<string, Annotations>): Story[] {
  return Object.entries(stories).map(([key, story]) => ({
    name: story.name ?? key,
    component: meta?.component ?? '',
    mount: () => mount(meta ?? {}, story),
  }));
}

async function mount(meta: Annotations, story: Annotations): Promise<HTMLElement> {
  const context: Context = {
    args: { ...meta.args, ...story.args },
    parameters: { ...meta.parameters, ...story.parameters },
    canvasElement: document.body.appendChild(document.createElement('div')),
    step: async (_name, play) => void (await play(context)),
  };
  const draw = story.render ?? meta.render;
  if (!draw) throw new Error('A story, or the default export of its file, needs a render().');
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  const view = decorators.reduce<() => unknown>(
    (inner, decorate) => () => decorate(inner, context),
    () => draw(context.args, context),
  );
  render(view(), context.canvasElement);
  await story.play?.(context);
  return context.canvasElement;
}
