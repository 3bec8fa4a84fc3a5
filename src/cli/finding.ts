/** Something that is wrong with a file. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly message: string;
}
