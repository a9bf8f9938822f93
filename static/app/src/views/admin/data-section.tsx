import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { FailureMessage } from '../../components/failure-message';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { isActive, type SweepWatch } from '../../data/use-sweep';
import { SweepCard } from './sweep-card';

/** Sweeps: start one, see how far it is, see what could not be read. */
export function DataSection({ watch }: { watch: SweepWatch }) {
  const { t } = useTexts();
  const { sweep, failure, starting, start } = watch;
  const active = isActive(sweep);
  const isFirst = sweep === null;
  return (
    <Section title={t('admin.data.title')}>
      <Stack space="space.300">
        <Inline spread="space-between" alignBlock="center" space="space.200" rowSpace="space.150" shouldWrap>
          <Text as="p" color="color.text.subtle">
            {t('admin.data.intro')}
          </Text>
          <Inline space="space.100">
            {isFirst ? null : (
              <Button appearance="primary" isDisabled={active || starting} onClick={() => start({ kind: 'incremental' })}>
                {t('admin.data.startIncremental')}
              </Button>
            )}
            <Button
              appearance={isFirst ? 'primary' : 'default'}
              isDisabled={active}
              isLoading={starting}
              onClick={() => start({ kind: 'full' })}
            >
              {t('admin.data.startFull')}
            </Button>
          </Inline>
        </Inline>
        {failure === null ? null : <FailureMessage failure={failure} />}
        {isFirst ? <QuietMessage title={t('admin.data.never')} text={t('admin.data.neverText')} /> : null}
        {sweep ? <SweepCard sweep={sweep} /> : null}
      </Stack>
    </Section>
  );
}
