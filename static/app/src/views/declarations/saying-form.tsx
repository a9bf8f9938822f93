import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { CreatableSelect } from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Declaration, Saying } from '../../../../../src/contract/attestations';
import { DayField } from '../../components/day-field';
import { Labelled } from '../../components/labelled';
import { useTexts } from '../../data/start-context';

const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.200' });
const wide = xcss({ width: '360px' });

interface Props {
  declaration: Declaration;
  today: string;
  isSaving: boolean;
  onSave: (saying: Saying) => void;
  onCancel: () => void;
}

/** What may be chosen before anything is typed: what was agreed, and what the squad has ever named. */
function listKnown({ agreed, said, past }: Declaration): string[] {
  return [...new Set([...agreed, ...(said?.tools ?? []), ...past.flatMap(({ tools }) => tools)])];
}

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Says something: the tools, or that a statement holds, as of which day, and where it shows. */
export function SayingForm({ declaration, today, isSaving, onSave, onCancel }: Props) {
  const { t } = useTexts();
  const { kind, subject, said } = declaration;
  const [tools, setTools] = useState<readonly string[]>(said?.tools ?? []);
  const [on, setOn] = useState(today);
  const [until, setUntil] = useState('');
  const [evidence, setEvidence] = useState(said?.evidence ?? '');
  const toOption = (name: string) => ({ value: name, label: name });
  const isBadLink = evidence.trim() !== '' && !isAddress(evidence.trim());
  const isReady = (kind === 'statement' || tools.length > 0) && on !== '' && !isBadLink;
  const save = (): void =>
    onSave({
      ...{ kind, subject, tools: kind === 'tool' ? [...tools] : [] },
      on: on === today ? null : on,
      until: until === '' ? null : until,
      evidence: evidence.trim() === '' ? null : evidence.trim(),
    });
  return (
    <Box xcss={panel}>
      <Stack space="space.200">
        <Inline space="space.200" rowSpace="space.150" shouldWrap>
          {kind === 'statement' ? null : (
            <Box xcss={wide}>
              <Labelled label={t('declarations.form.tools')} help={t('declarations.form.toolsHelp')}>
                {(id, helpId) => (
                  <CreatableSelect
                    inputId={id}
                    aria-describedby={helpId}
                    isMulti
                    options={listKnown(declaration).map(toOption)}
                    value={tools.map(toOption)}
                    onChange={(chosen: readonly { value: string }[]) => setTools(chosen.map(({ value }) => value.trim().slice(0, 100)))}
                    formatCreateLabel={(name: string) => t('declarations.form.add', { name })}
                    noOptionsMessage={() => t('declarations.form.none')}
                    placeholder=""
                    menuPosition="fixed"
                  />
                )}
              </Labelled>
            </Box>
          )}
          <DayField label={t('declarations.form.on')} help={t('declarations.form.onHelp')} value={on} onChange={setOn} />
          <DayField label={t('declarations.form.until')} help={t('declarations.form.untilHelp')} value={until} onChange={setUntil} />
          <Box xcss={wide}>
            <Labelled label={t('declarations.form.evidence')} help={t('declarations.form.evidenceHelp')}>
              {(id, helpId) => (
                <Textfield
                  id={id}
                  type="url"
                  aria-describedby={helpId}
                  isInvalid={isBadLink}
                  maxLength={1000}
                  value={evidence}
                  onChange={(event) => setEvidence(event.currentTarget.value)}
                />
              )}
            </Labelled>
            {isBadLink ? (
              <div role="alert">
                <Text size="small" color="color.text.danger">
                  {t('declarations.form.badLink')}
                </Text>
              </div>
            ) : null}
          </Box>
        </Inline>
        <Inline space="space.100">
          <Button appearance="primary" isDisabled={!isReady} isLoading={isSaving} onClick={save}>
            {t(kind === 'tool' ? 'declarations.form.save' : 'declarations.form.confirm')}
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            {t('declarations.form.cancel')}
          </Button>
        </Inline>
      </Stack>
    </Box>
  );
}
