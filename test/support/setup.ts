// Imported first by every browser test (web-test-runner.config.mjs).
import { config } from 'chai';
import { skipWhereUnable } from './abilities.js';
import { takeViolations } from './violations.js';

// tests count what is fetched; browsers keep 250 entries otherwise, and the modules of the player are more
performance.setResourceTimingBufferSize(5000);

skipWhereUnable();
// failures show texts whole
config.truncateThreshold = 0;

// pages are used for one file after the other
localStorage.clear();

afterEach('no violation of the content security policy', async () => {
  const left = await takeViolations();
  if (left.length === 0) return;
  const lines = left.map(
    (v) => `${v.effectiveDirective} blocked ${v.blockedURI} (${v.sample || `${v.sourceFile}:${v.lineNumber}`})`,
  );
  throw new Error(`The page broke its Content Security Policy:\n  ${lines.join('\n  ')}`);
});
