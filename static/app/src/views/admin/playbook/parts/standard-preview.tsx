import Heading from '@atlaskit/heading';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { useDeferredValue, useState } from 'react';
import { DottedLine } from '../../../../components/dotted-line';
import { Emphasis } from '../../../../components/emphasis';
import { SiteLink } from '../../../../components/site-link';
import { StartContext, useStart, useTexts } from '../../../../data/start-context';
import { useTextsOf } from '../../../../data/use-texts-of';
import { useQuery } from '../../../../../../../src/client/use-query';
import type { Lang } from '../../../../../../../src/contract/text';
import { useWork } from '../desk-context';
import { readMode } from '../model/outline';
import { listNamed, readPart, sayText } from '../model/parts';
import { describeParameters } from '../model/describe-parameters';
import { asFields, asList, asText, asTexts } from '../model/values';
import type { Part } from '../../../../../../../src/contract/playbook-draft';

/** The standard as its squad will read it, in either language, while it is written. */
export function StandardPreview({ part }: { part: Part }) {
  const start = useStart();
  const { t } = start.texts;
  const [lang, setLang] = useState<Lang>(start.texts.lang);
  const texts = useTextsOf(lang);
  return (
    <section className="pb-preview" aria-label={t('editor.preview.title')}>
      <Inline spread="space-between" alignBlock="center">
        <Text size="small" weight="medium" color="color.text.subtlest">
          {t('editor.preview.title')}
        </Text>
        <span className="pb-switch" role="group" aria-label={t('editor.preview.lang')}>
          {(['en', 'fr'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === lang}
              aria-label={t(`editor.lang.${each}`)}
              onClick={() => setLang(each)}
            >
              {each.toUpperCase()}
            </button>
          ))}
        </span>
      </Inline>
      <div lang={texts.lang}>
        <StartContext.Provider value={{ ...start, texts }}>
          <AsRead part={part} />
        </StartContext.Provider>
      </div>
    </section>
  );
}

/** In the language of the texts around it. */
function AsRead({ part }: { part: Part }) {
  const texts = useTexts();
  const { t, lang, list } = texts;
  const { query } = useQuery('checks.list', { lang });
  const document = useDeferredValue(useWork((work) => work.document));
  const standard = asFields(readPart(document, part));
  const mode = readMode(standard);
  const objectives = listNamed(document, 'objectives', lang);
  const serves = asTexts(standard.serves).map((id) => objectives.find((each) => each.id === id)?.name ?? id);
  const governance = (['relay', 'holistic'] as const).find((each) => each === standard.governance) ?? 'top-down';
  const checks = query.state === 'ready' ? query.value.checks : [];
  const doc = asText(standard.doc);
  const why = sayText(standard.why, lang);
  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="start">
        <span className="pb-preview-icon">
          <CheckCircleUncheckedIcon label="" color={token('color.icon.subtle')} />
        </span>
        <Stack space="space.050">
          <Heading as="h3" size="small">
            {sayText(standard.title, lang) || t('editor.untitled')}
          </Heading>
          <DottedLine
            items={[
              mode === 'draft' ? t('editor.mode.draft.squad') : t(`page.practices.mode.${mode}`),
              t(`page.practices.governance.${governance}`),
              serves.length === 0 ? null : t('page.practices.serves', { objectives: list(serves) }),
              /^https?:/.test(doc) ? <SiteLink url={doc}>{t('page.practices.doc')}</SiteLink> : null,
            ]}
          />
        </Stack>
      </Inline>
      {why === '' ? null : (
        <Text as="p" color="color.text.subtle">
          <Text as="strong" weight="semibold" color="color.text.subtle">
            {t('page.finding.why')}
          </Text>{' '}
          {why}
        </Text>
      )}
      {asList(standard.checks).map((each, index) => {
        const check = asFields(each);
        const info = checks.find(({ id }) => id === check.use);
        return (
          <div key={index} className="pb-preview-check">
            <Text weight="medium">{info?.question ?? asText(check.use)}</Text>
            {info === undefined ? null : (
              <Text as="p" size="small" color="color.text.subtle">
                <Emphasis text={describeParameters(info, asFields(check.with), document, texts)} />
              </Text>
            )}
            {check.severity === 'advice' ? (
              <Text size="small" color="color.text.subtlest">
                {t('page.finding.advice')}
              </Text>
            ) : null}
          </div>
        );
      })}
    </Stack>
  );
}
