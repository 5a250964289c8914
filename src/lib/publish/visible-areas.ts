import type { Feature, FeatureCollection, GeoJsonProperties, MultiLineString, MultiPolygon } from 'geojson';
import { generalisedContact } from '../core/contact';
import type { ControlArea } from '../core/control';
import { intersection } from '../core/geometry/overlay';
import { isMoving, symbolOfTransfer } from '../core/symbols';
import { allUnitIds, areaOrZero, territoryOf, type Situation } from '../core/situation';
import type { ComputedTransfer } from '../core/transfers';
import { translate } from '../i18n/translate';
import { controlSentence } from './control-sentence';
import { ledgerLines, russiaSharePct, type LedgerLine } from './ledger-table';
import { licenceOf } from './licence';
import { definitionOf, ledgerOf, type Publication } from './publication';
import { rounded } from './table';
import { tidyLand, tidyLines } from './tidy-geometry';
import { fill, WORDS } from './words';

type AreaFeature = Feature<MultiPolygon | MultiLineString, NonNullable<GeoJsonProperties>> & { readonly id: string };

/** GeoJSON with what its areas rest on in members of its own. */
export type VisibleAreas = Omit<FeatureCollection, 'features'> & {
  readonly features: readonly AreaFeature[];
  readonly title: string;
  readonly source: string;
  readonly sourceUrl?: string;
  /** ISO date of the control snapshot; null when it is unknown. */
  readonly asOf: string | null;
  readonly definition: string;
  readonly licence: string;
  readonly attribution: string;
  readonly boundaries: string;
};

/**
 * What the map shows, as GeoJSON (RFC 7946): units with what each side holds, classes of control inside the units in
 * scope, the line of contact generalised to 1 km (the one whose length the ledger gives), and the transfers of the
 * scenarios that are on. Control is left out where the view leaves it out. Areas are those of the ledger, in km²,
 * taken before coordinates are rounded to six decimals.
 */
export function visibleAreas(publication: Publication): VisibleAreas {
  const { situation, view } = publication;
  const { snapshot } = situation;
  const t = translate(view.language);
  const ledger = ledgerOf(publication);
  const lines = ledgerLines(ledger, situation, view.denominators);
  const titles = situation.geodata.scenarios
    .filter((scenario) => view.scenarios.includes(scenario.id))
    .map((scenario) => scenario.title[view.language]);
  const features: readonly AreaFeature[] = [
    ...lines.filter(({ kind }) => kind === 'unit').map((line) => unitFeature(line, publication)),
    ...(view.control
      ? [...snapshot.areas.flatMap((area) => controlFeatures(area, publication)), ...contactFeatures(publication)]
      : []),
    ...ledger.transfers.flatMap((transfer) => transferFeatures(transfer, publication)),
  ];
  return {
    type: 'FeatureCollection',
    title: titles.length === 0 ? WORDS[view.language].statusQuo : titles.join(' + '),
    source: controlSentence(snapshot, view.language),
    ...(snapshot.sourceUrl !== undefined && { sourceUrl: snapshot.sourceUrl }),
    asOf: snapshot.asOf ?? null,
    definition: definitionOf(publication),
    licence: licenceOf(publication),
    attribution: WORDS[view.language].attribution,
    boundaries: t('method.disclaimer'),
    features,
  };
}

function unitFeature(line: LedgerLine, publication: Publication): AreaFeature {
  const unit = publication.situation.geodata.units.find(({ id }) => id === line.id)!;
  const moved = publication.view.scenarios.length > 0;
  return {
    type: 'Feature',
    id: unit.id,
    properties: {
      kind: 'unit',
      nameEn: line.name.en,
      nameUk: line.name.uk,
      areaKm2: rounded(line.areaKm2),
      publishedAreaKm2: unit.publishedAreaKm2,
      beforeUkraineKm2: rounded(line.before.ukraineKm2),
      beforeRussiaKm2: rounded(line.before.russiaKm2),
      beforeOtherKm2: rounded(line.before.otherKm2),
      uncertaintyKm2: rounded(line.uncertaintyKm2),
      tooHighKm2: rounded(line.offsetKm2),
      russiaBeforeSharePct: rounded(russiaSharePct(line, 'before')),
      ...(moved && {
        afterUkraineKm2: rounded(line.after.ukraineKm2),
        afterRussiaKm2: rounded(line.after.russiaKm2),
        afterOtherKm2: rounded(line.after.otherKm2),
        russiaAfterSharePct: rounded(russiaSharePct(line, 'after')),
      }),
      ...basisOf(publication),
    },
    geometry: tidyLand(unit.geometry),
  };
}

function controlFeatures(area: ControlArea, publication: Publication): readonly AreaFeature[] {
  const { situation, view } = publication;
  const geometry = intersection(area.geometry, territoryOf(situation, allUnitIds(situation)));
  if (geometry.coordinates.length === 0) return [];
  return [
    {
      type: 'Feature',
      id: `control-${area.class}`,
      properties: {
        kind: 'control',
        class: area.class,
        name: translate(view.language)(`class.${area.class}`),
        countedAsRussianHeld: countedAs(area, situation),
        areaKm2: rounded(areaOrZero(geometry)),
        ...basisOf(publication),
      },
      geometry: tidyLand(geometry),
    },
  ];
}

function countedAs(area: ControlArea, { definition }: Situation): 'all' | 'detached' | 'none' {
  if (!definition.classes.includes(area.class)) return 'none';
  return definition.pocketsOnly === true ? 'detached' : 'all';
}

function contactFeatures(publication: Publication): readonly AreaFeature[] {
  const geometry = tidyLines(generalisedContact(publication.situation));
  if (geometry.coordinates.length === 0) return [];
  return [
    {
      type: 'Feature',
      id: 'line-of-contact',
      properties: {
        kind: 'line-of-contact',
        lengthKm: rounded(ledgerOf(publication).lineOfContactKm),
        generalisedToKm: 1,
        ...basisOf(publication),
      },
      geometry,
    },
  ];
}

/** Land that would pass is what the giving side holds now; a claim or a freeze is drawn as the whole area it names. */
function transferFeatures(transfer: ComputedTransfer, publication: Publication): readonly AreaFeature[] {
  const { situation, view } = publication;
  const moves = isMoving(symbolOfTransfer(transfer.kind, transfer.to));
  const geometry = moves ? transfer.geometry : transfer.extent;
  if (!transfer.active || geometry.coordinates.length === 0) return [];
  const { geodata } = situation;
  const scenario = geodata.scenarios.find(({ id }) => id === transfer.scenario)!;
  const urls = geodata.sources.flatMap(({ id, url }) =>
    scenario.sources.includes(id) && url !== undefined ? [url] : [],
  );
  const basis = basisOf(publication);
  return [
    {
      type: 'Feature',
      id: `transfer-${transfer.scenario}-${transfer.index}`,
      properties: {
        kind: 'transfer',
        scenario: transfer.scenario,
        title: scenario.title[view.language],
        status: scenario.status,
        proposer: scenario.proposer[view.language],
        date: scenario.date,
        transfer: transfer.kind,
        from: transfer.from,
        to: transfer.to,
        label: transfer.label[view.language],
        illustrative: transfer.illustrative,
        areaKm2: rounded(moves ? transfer.areaKm2 : areaOrZero(geometry)),
        ...basis,
        source: fill(WORDS[view.language].transferSource, {
          reportedBy: scenario.reportedBy[view.language],
          control: basis.source,
        }),
        sourceUrls: urls,
      },
      geometry: tidyLand(geometry),
    },
  ];
}

/** What each feature rests on, in the feature itself: many programs drop the members of the collection. */
function basisOf(publication: Publication) {
  const { snapshot } = publication.situation;
  return {
    definition: definitionOf(publication),
    asOf: snapshot.asOf ?? null,
    source: snapshot.source[publication.view.language],
    licence: licenceOf(publication),
  };
}
