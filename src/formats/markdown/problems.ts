/** A problem in a source file, for its author. */
export interface SourceProblem {
  /** `error`: the file cannot be used until this is corrected. `warning`: everything was read, but may be wrong. */
  readonly severity: 'error' | 'warning';
  /** Stable word for programs, such as `time`, `yaml`, `translation`. */
  readonly code: string;
  /** Line in the file; the first is 1. */
  readonly line: number;
  /** What happened and what to do, in one sentence. */
  readonly message: string;
}

/** Collects problems while a file is read. */
export class Problems {
  readonly list: SourceProblem[] = [];

  get hasErrors(): boolean {
    return this.list.some(({ severity }) => severity === 'error');
  }

  error(line: number, code: string, message: string): void {
    this.list.push({ severity: 'error', code, line, message });
  }

  warn(line: number, code: string, message: string): void {
    this.list.push({ severity: 'warning', code, line, message });
  }
}
