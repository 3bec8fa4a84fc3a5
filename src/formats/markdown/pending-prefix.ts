import type { BlockPrefix, WrittenTime } from './block-prefix.js';

/** A label or time that stands alone, until the block comes that it belongs to. */
export class PendingPrefix {
  #pending: { readonly line: number; readonly label?: string; readonly time?: WrittenTime } | undefined;

  /** Line of the label or time; undefined when nothing is pending. */
  get line(): number | undefined {
    return this.#pending?.line;
  }

  hold({ label = this.#pending?.label, time = this.#pending?.time }: BlockPrefix, line: number): void {
    this.#pending = { line, ...(label !== undefined && { label }), ...(time && { time }) };
  }

  /** For a heading or a picture: its own time, or else the pending one. A pending label waits for a paragraph. */
  takeTime(own?: BlockPrefix): { time?: WrittenTime } {
    const time = own?.time ?? this.#pending?.time;
    if (this.#pending) {
      const { line, label } = this.#pending;
      this.#pending = label === undefined ? undefined : { line, label };
    }
    return time ? { time } : {};
  }

  /** For a paragraph: its own label and time, or else the pending ones. */
  take(own?: BlockPrefix): { time?: WrittenTime; label?: string } {
    const label = own?.label ?? this.#pending?.label;
    const time = own?.time ?? this.#pending?.time;
    this.#pending = undefined;
    return { ...(time && { time }), ...(label !== undefined && { label }) };
  }
}
