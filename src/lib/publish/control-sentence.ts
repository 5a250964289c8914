import type { ControlSnapshot } from '../core/control';
import { formatDate, formatFigure } from '../core/format';
import type { Language } from '../core/text';
import { translate } from '../i18n/translate';
import { fill, WORDS } from './words';

/** Source, date and kind of a control snapshot, how far its line is off, and to which side, in a few sentences. */
export function controlSentence(snapshot: ControlSnapshot, language: Language): string {
  const words = WORDS[language];
  const t = translate(language);
  const { uncertainty, schematic, asOf } = snapshot;
  const { meanOffsetKm: offset } = uncertainty;
  const kind = uncertainty.basis === 'measured' ? words.measured : words.assumed;
  return [
    fill(schematic ? words.model : words.assessment, {
      source: snapshot.source[language],
      asOf:
        asOf === undefined ? t('definition.asOfUnknown') : t('definition.asOf', { date: formatDate(asOf, language) }),
    }),
    fill(kind, { deviation: formatFigure(uncertainty.positionDeviationKm, 'km', language, { digits: 1 }) }),
    ...(offset === undefined || Math.abs(offset) < 0.05
      ? []
      : [
          fill(offset > 0 ? words.outward : words.inward, {
            offset: formatFigure(Math.abs(offset), 'km', language, { digits: 1 }),
          }),
        ]),
  ].join(' ');
}
