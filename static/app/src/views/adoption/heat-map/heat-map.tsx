import { Inline, Stack, Text } from '@atlaskit/primitives';
import type { CSSProperties } from 'react';
import type { Report } from '../../../../../../src/contract/report';
import { describeCell, nameTribe, type HeatCell } from '../../../../../../src/text/adoption/heat-map';
import { Section } from '../../../components/section';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import type { ReportPlace } from '../place';
import { HeatLegend } from './heat-legend';
import './heat-map.css';

/** Pixels of the first column, and of an area where there is room: few of them are no beams across the page. */
const nameWidth = 200;
const mostWidth = 260;

interface Props {
  report: Pick<Report, 'heatMap' | 'minCoverage'>;
  /** Absent where a figure leads nowhere. */
  onGo: ((place: ReportPlace) => void) | undefined;
}

/** Tribe × area: adopted ÷ judged as a number and as the depth of one hue. A table for whoever reads it; each figure leads to its squads. */
export function HeatMapPart({ report: { heatMap, minCoverage }, onGo }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const title = t('adoption.where.title');
  return (
    <Section title={title} aside={<HeatLegend minCoverage={minCoverage} />}>
      <Text as="p" color="color.text.subtle">
        {t('adoption.where.text')} {onGo === undefined ? null : <span data-no-print>{t('adoption.where.choose')}</span>}
      </Text>
      <div className="heat-map" role="region" aria-label={title} tabIndex={0}>
        <table style={{ maxWidth: nameWidth + mostWidth * heatMap.areas.length }}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('adoption.filter.tribes')}</th>
              {heatMap.areas.map((area) => (
                <th key={area} scope="col">
                  {t(`editor.area.${area}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heatMap.rows.map(({ tribe, squads, cells }) => (
              <tr key={tribe ?? ''}>
                <th scope="row">
                  <Stack space="space.025">
                    {onGo === undefined ? (
                      <Text weight="medium">{nameTribe(tribe, texts)}</Text>
                    ) : (
                      <TextButton onClick={() => onGo({ kind: 'tribe', tribe })}>{nameTribe(tribe, texts)}</TextButton>
                    )}
                    <Text size="small" color="color.text.subtle">
                      {t('adoption.squads', { n: squads })}
                    </Text>
                  </Stack>
                </th>
                {cells.map((cell) => (
                  <td key={cell.area}>
                    <Cell
                      cell={cell}
                      tribe={tribe}
                      onOpen={onGo === undefined ? undefined : () => onGo({ kind: 'squads', of: { tribe, area: cell.area } })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Cell({ cell, tribe, onOpen }: { cell: HeatCell; tribe: string | null; onOpen: (() => void) | undefined }) {
  const { share, value, fraction, label, isThin } = describeCell(cell, tribe, useTexts());
  if (share === null) {
    return (
      <span className="heat-cell" data-blank title={label}>
        <span aria-hidden="true">{value}</span>
        <span className="heat-said">{label}</span>
      </span>
    );
  }
  const look = {
    className: 'heat-cell',
    style: { '--share': share } as CSSProperties,
    title: label,
    ...(isThin ? { 'data-thin': true } : {}),
  };
  const figure = (
    <Inline space="space.100" alignBlock="baseline" alignInline="center">
      <b>{value}</b>
      <small>{fraction}</small>
    </Inline>
  );
  return onOpen === undefined ? (
    <span {...look} role="img" aria-label={label}>
      {figure}
    </span>
  ) : (
    <button type="button" {...look} aria-label={label} onClick={onOpen}>
      {figure}
    </button>
  );
}
