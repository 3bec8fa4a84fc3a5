/** What can break, independently of the rest. */
export type FaultSource = 'sidecar' | 'media' | 'slides' | 'captions';

/** Stable words for what happened; the interface strings have a sentence for each. */
export type FaultCode =
  | 'sidecar-http'
  | 'sidecar-network'
  | 'sidecar-timeout'
  | 'sidecar-size'
  | 'sidecar-encoding'
  | 'sidecar-parse'
  | 'sidecar-shape'
  | 'sidecar-version'
  | 'sidecar-items'
  | 'media-none'
  | 'media-http'
  | 'media-network'
  | 'media-decode'
  | 'media-stalled'
  | 'media-unsupported'
  | 'media-no-picture'
  | 'slide-missing';

/** Something that went wrong: data, so that it can be told in any language. */
export interface Fault {
  readonly code: FaultCode;
  readonly source: FaultSource;
  /** Its source is of no use any more. The other sources go on working. */
  readonly fatal: boolean;
  /** Trying again may help. */
  readonly retryable: boolean;
  /** What it was about: the URL of the file, or of the slide. */
  readonly url?: string | undefined;
  /** HTTP status, where a server answered. */
  readonly status?: number | undefined;
  /** What trying again passes over, in seconds, since it is damaged or missing; `at` is `from` as a clock shows it. */
  readonly skip?: { readonly from: number; readonly to: number; readonly at: string } | undefined;
  /** For whoever mends it: JSON path, line and column, the browser's own message. English. */
  readonly detail: string;
}
