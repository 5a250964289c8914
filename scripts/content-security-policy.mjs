/**
 * What the page may load: itself, and nothing else. Directives that a `<meta>` element may carry, so that a static host
 * that sends no header serves a closed page too. A worker has the policy that its own file was sent with, which no
 * `<meta>` reaches: it is closed only where the header comes with every file, as from `npm start`.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  // MapLibre and Svelte set style attributes; a style attribute cannot load anything under this policy.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
