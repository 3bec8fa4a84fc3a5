/** What has failed. Each of these can fail while the others go on working. */
export type FaultSource = 'sidecar' | 'media' | 'slides' | 'captions';

/** What happened. The interface strings have a sentence for each code. */
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

/** Something that went wrong, as data, so that it can be told in any language. */
export interface Fault {
  readonly code: FaultCode;
  readonly source: FaultSource;
  /** Whether nothing can be shown or played from this source any more. */
  readonly fatal: boolean;
  /** Whether trying again may help. */
  readonly retryable: boolean;
  /** URL of the file or slide. */
  readonly url?: string | undefined;
  /** HTTP status, if a server answered. */
  readonly status?: number | undefined;
  /** Damaged or missing media that trying again skips. Seconds; `at` is `from` as a clock shows it. */
  readonly skip?: { readonly from: number; readonly to: number; readonly at: string } | undefined;
  /** In English, for whoever repairs it: JSON path, line and column, or the browser's own message. */
  readonly detail: string;
}
