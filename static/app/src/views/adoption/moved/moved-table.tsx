import { Stack, Text } from '@atlaskit/primitives';
import { Fragment, useState } from 'react';
import type { Moved } from '../../../../../../src/contract/report-parts';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import { layOutMoved, type Step } from './waterfall';
import { PairList } from './pair-list';
import './moved.css';

/** The walk from the figure at the start to the one at the end, a row a cause. */
export function MovedTable({ moved, from, to }: { moved: Moved; from: string; to: string }) {
  const { t, number } = useTexts();
  const { steps, before, after } = layOutMoved(moved);
  return (
    <table className="moved">
      <caption>{t('adoption.why.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('adoption.why.cause')}</th>
          <th scope="col">{t('adoption.why.by')}</th>
          <th scope="col">{t('adoption.why.bar')}</th>
        </tr>
      </thead>
      <tbody>
        <Stop name={t('adoption.why.at', { day: from })} figure={number(moved.before)} at={before} />
        {steps.map((step) => (
          <StepRow key={step.kind} step={step} />
        ))}
        <Stop name={t('adoption.why.at', { day: to })} figure={number(moved.after)} at={after} />
      </tbody>
    </table>
  );
}

function Stop({ name, figure, at }: { name: string; figure: string; at: number }) {
  return (
    <tr className="moved-stop">
      <th scope="row">{name}</th>
      <td data-figures>{figure}</td>
      <td>
        <span className="moved-track">
          <span className="moved-at" style={{ insetInlineStart: `${at * 100}%` }} />
        </span>
      </td>
    </tr>
  );
}

function StepRow({ step }: { step: Step }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { kind, by, from, to, pairs } = step;
  const cause = t(`adoption.why.kind.${kind}`);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <Stack space="space.0" alignInline="start">
            <Text>{cause}</Text>
            {pairs.length === 0 ? null : (
              <span data-no-print>
                <TextButton onClick={() => setOpen(!isOpen)} label={t('adoption.why.showOf', { cause })} isOpen={isOpen}>
                  {t('adoption.why.show')}
                </TextButton>
              </span>
            )}
          </Stack>
        </th>
        <td data-figures>{t('adoption.why.signed', { by })}</td>
        <td>
          <span className="moved-track">
            <span
              className={by > 0 ? 'moved-bar' : 'moved-bar moved-less'}
              style={{ insetInlineStart: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` }}
            />
          </span>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={3}>
            <PairList pairs={pairs} total={Math.abs(by)} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
