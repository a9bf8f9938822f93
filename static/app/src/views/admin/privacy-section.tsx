import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import { privacyNever } from '../../../../../src/contract/privacy';
import { PrintButton } from '../../components/print-button';
import { Section } from '../../components/section';
import { useNow } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { AccessTable, KeptTable, ReadTable, ScopeTable } from './privacy-tables';

const list = xcss({ margin: 'space.0', paddingInlineStart: 'space.250' });

/** The page that a works council asks for: what is read, what is kept and how long, what is never done, who sees what. It prints as it stands. */
export function PrivacySection() {
  const texts = useTexts();
  const { t } = texts;
  const now = useNow();
  return (
    <Section title={t('privacy.title')} aside={<PrintButton />}>
      <div data-document>
        <Stack space="space.400">
          <Stack space="space.150">
            <Text as="p" size="large">
              {t('privacy.promise')}
            </Text>
            <Text as="p" color="color.text.subtle">
              {t('privacy.intro', { date: texts.date(now) })}
            </Text>
          </Stack>
          <Part title={t('privacy.neverTitle')}>
            <Box as="ul" xcss={list}>
              {privacyNever.map((id) => (
                <li key={id}>
                  <Text>{t(`privacy.never.${id}`)}</Text>
                </li>
              ))}
            </Box>
          </Part>
          <Part title={t('privacy.readTitle')} text={t('privacy.readText')}>
            <ReadTable />
          </Part>
          <Part title={t('privacy.keptTitle')} text={t('privacy.keptText')}>
            <KeptTable />
          </Part>
          <Part title={t('privacy.accessTitle')} text={t('privacy.accessText')}>
            <AccessTable />
          </Part>
          <Part title={t('privacy.scopesTitle')} text={t('privacy.scopesText')}>
            <ScopeTable />
          </Part>
        </Stack>
      </div>
    </Section>
  );
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {title}
      </Heading>
      {text === undefined ? null : <Text as="p">{text}</Text>}
      {children}
    </Stack>
  );
}
