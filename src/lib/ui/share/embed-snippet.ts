import type { Language } from '../../core/text';
import { translate } from '../../i18n/translate';
import { provenance, viewTitle, type Shown } from './citation';

interface Embedding {
  /** Address of the embedded view, and of the full map it leads to. */
  readonly embedUrl: string;
  readonly mapUrl: string;
  readonly language: Language;
  readonly heightPx: number;
  /** Name of a picture beside the page, for readers without scripts; undefined leaves it out. */
  readonly picture: string | undefined;
}

/** HTML that embeds the view in a page: a figure with the map, its picture for want of scripts, source and date. */
export function embedSnippet(shown: Shown, embedding: Embedding): string {
  const { embedUrl, mapUrl, language, heightPx, picture } = embedding;
  const t = translate(language);
  const title = viewTitle(shown, language);
  const caption = t('share.embedCaption', { title, ...provenance(shown, language) }).trim();
  return [
    `<figure lang="${language}" style="margin:0">`,
    `  <iframe src="${escape(embedUrl)}" title="${escape(title)}" width="100%" height="${heightPx}" style="border:0" loading="lazy" allow="fullscreen"></iframe>`,
    ...(picture === undefined
      ? []
      : [
          `  <noscript><img src="${escape(picture)}" alt="${escape(caption)}" style="max-width:100%;height:auto"></noscript>`,
        ]),
    `  <figcaption>${escape(caption)} <a href="${escape(mapUrl)}">${escape(t('share.embedOpen'))}</a></figcaption>`,
    '</figure>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
