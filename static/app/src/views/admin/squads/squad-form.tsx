import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { CreatableSelect } from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Decision, SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { useTexts } from '../../../data/start-context';
import { useLeaveWarning } from '../../../data/use-leave-warning';
import { call } from '../../../bridge';
import { Labelled } from '../../../components/labelled';
import { PersonPicker } from '../../../components/person-picker';
import { SpacePicker } from '../../../components/space-picker';
import { SourceAdder, type SpaceChoice } from './source-adder';
import { SourceList } from './source-list';
import { openDraft, writeDecisions, type SquadDraft } from './squad-draft';

const form = xcss({ maxWidth: '640px' });

interface Props {
  squad: SquadCandidate;
  spaces: readonly SpaceChoice[];
  tribes: readonly string[];
  kinds: readonly string[];
  isSaving: boolean;
  onSave: (decisions: Decision[]) => void;
}

/** Who a squad is: what is changed here goes before Jira's own from then on. */
export function SquadForm({ squad, spaces, tribes, kinds, isSaving, onSave }: Props) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<SquadDraft>(() => openDraft(squad));
  const change = (part: Partial<SquadDraft>): void => setDraft({ ...draft, ...part });
  const decisions = writeDecisions(squad, draft);
  const isChanged = decisions.length > 0;
  useLeaveWarning(isChanged);
  const option = (value: string, label = value) => ({ value, label });
  const home = squad.sources[0];
  const isNamed = !squad.made && (squad.set.includes('name') || squad.set.includes('tribe'));
  return (
    <Box xcss={form}>
      <Stack space="space.200">
        <Labelled
          label={t('admin.squads.edit.name')}
          {...(home && !squad.made ? { help: t('admin.squads.edit.nameHelp', { name: home.projectName }) } : {})}
        >
          {(id, helpId) => (
            <Textfield
              id={id}
              aria-describedby={helpId}
              value={draft.name}
              maxLength={255}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Labelled>
        <Labelled label={t('admin.squads.tribe')} help={t('admin.squads.edit.tribeHelp')}>
          {(id, helpId) => (
            <CreatableSelect
              inputId={id}
              aria-describedby={helpId}
              isClearable
              options={tribes.map((name) => option(name))}
              value={draft.tribe === '' ? null : option(draft.tribe)}
              onChange={(chosen) => change({ tribe: chosen?.value ?? '' })}
              placeholder={t('admin.squads.bulk.choose')}
            />
          )}
        </Labelled>
        <Labelled label={t('admin.squads.kind')} help={t('admin.squads.edit.kindHelp')}>
          {(id, helpId) => (
            <CreatableSelect
              inputId={id}
              aria-describedby={helpId}
              isClearable
              options={kinds.map((name) => option(name, t('admin.squads.kindName', { kind: name })))}
              value={draft.kind === null ? null : option(draft.kind, t('admin.squads.kindName', { kind: draft.kind }))}
              onChange={(chosen) => change({ kind: chosen?.value ?? null })}
              placeholder={t('admin.squads.bulk.choose')}
            />
          )}
        </Labelled>
        <PersonPicker
          label={t('admin.squads.lead')}
          help={t('admin.squads.edit.leadHelp')}
          value={draft.lead}
          onChange={(lead) => change({ lead })}
          ask={(query) => call('squad-admin.people', { query })}
        />
        <SpacePicker
          label={t('admin.squads.edit.space')}
          help={t('admin.squads.edit.spaceHelp')}
          isClearable
          value={draft.space === '' ? null : { key: draft.space, name: draft.space }}
          onChange={(space) => change({ space: space?.key ?? '' })}
        />
        <Stack space="space.100">
          <Text weight="medium" size="small">
            {t('admin.squads.edit.sources')}
          </Text>
          <SourceList sources={draft.sources} spaces={spaces} onChange={(sources) => change({ sources })} />
          <SourceAdder spaces={spaces} onAdd={(source) => change({ sources: [...draft.sources, source] })} />
          <Text as="p" size="small" color="color.text.subtle">
            {t('admin.squads.edit.sourcesHelp')}
          </Text>
        </Stack>
        <Inline space="space.100">
          <Button
            appearance="primary"
            isDisabled={!isChanged || draft.sources.length === 0}
            isLoading={isSaving}
            onClick={() => onSave(decisions)}
          >
            {t('admin.squads.edit.save')}
          </Button>
          {isChanged ? (
            <Button appearance="subtle" onClick={() => setDraft(openDraft(squad))}>
              {t('common.discard')}
            </Button>
          ) : null}
          {isNamed ? (
            <Button appearance="subtle" isDisabled={isSaving} onClick={() => onSave([{ do: 'set', name: null, tribe: null }])}>
              {t('admin.squads.edit.followJira')}
            </Button>
          ) : null}
        </Inline>
      </Stack>
    </Box>
  );
}
