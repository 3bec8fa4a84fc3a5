// A classic script, before everything else on a test page: keeps every report of the page's policy (violations.ts).
window.policyViolations = [];
document.addEventListener('securitypolicyviolation', (event) => window.policyViolations.push(event));
