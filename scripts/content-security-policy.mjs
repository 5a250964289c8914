/**
 * What the page may load: itself, and nothing else. Directives that a `<meta>` element may carry, so that the
 * built map is as closed on any static host as it is behind `npm start`.
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
