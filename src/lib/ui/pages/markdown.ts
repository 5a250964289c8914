/** A run of text, with the address it leads to where it is a link. */
export interface Span {
  readonly text: string;
  readonly code?: boolean;
  readonly url?: string;
}

/** A heading, a paragraph or a list of the change log. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] };

const SPAN = /`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

/** The blocks of a text in the part of Markdown that the change log is written in: headings, paragraphs, flat lists. */
export function readMarkdown(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): Block => {
      const heading = /^(#+) (.*)$/.exec(block);
      if (heading !== null) return { kind: 'heading', level: heading[1]!.length, spans: spansOf(heading[2]!) };
      if (!block.startsWith('- ')) return { kind: 'paragraph', spans: spansOf(block) };
      return { kind: 'list', items: block.slice(2).split(/\n- /).map(spansOf) };
    });
}

function spansOf(text: string): readonly Span[] {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  const spans: Span[] = [];
  let end = 0;
  for (const match of line.matchAll(SPAN)) {
    const [whole, code, name, url] = match;
    if (match.index > end) spans.push({ text: line.slice(end, match.index) });
    if (code !== undefined) spans.push({ text: code, code: true });
    // Files of the project have no address in the application.
    else spans.push(/^https?:/.test(url ?? '') ? { text: name ?? '', url: url ?? '' } : { text: name ?? '' });
    end = match.index + whole.length;
  }
  if (end < line.length) spans.push({ text: line.slice(end) });
  return spans;
}
