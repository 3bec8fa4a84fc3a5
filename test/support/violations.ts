declare global {
  interface Window {
    /** Reports that no test has taken yet (record-violations.ts). */
    policyViolations: SecurityPolicyViolationEvent[];
  }
}

/**
 * The violations of the page's Content Security Policy since the last call, and forgets them: a test that expects some takes
 * them itself. What is left after a test fails it (setup.ts).
 */
export async function takeViolations(): Promise<SecurityPolicyViolationEvent[]> {
  // reports are queued as tasks
  await new Promise((resolve) => setTimeout(resolve));
  return window.policyViolations.splice(0);
}
