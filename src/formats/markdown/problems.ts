/** What is wrong with a source file, for people: the line that it is about, what happened and what to do. */
export interface SourceProblem {
  /** `error`: the file must be mended before it can be used. `warning`: everything was read, but look at it. */
  readonly severity: 'error' | 'warning';
  /** Stable word for programs, such as `time`, `yaml`, `translation`. */
  readonly code: string;
  /** Line in the file, the first is 1. */
  readonly line: number;
  readonly message: string;
}

/** Collects problems while a file is read. */
export class Problems {
  readonly list: SourceProblem[] = [];

  error(line: number, code: string, message: string): void {
    this.list.push({ severity: 'error', code, line, message });
  }

  warn(line: number, code: string, message: string): void {
    this.list.push({ severity: 'warning', code, line, message });
  }
}
