import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import './parts.css';

/** What could not be seen comes first: it bears on every figure above. */
const kinds = ['unseen', 'definition', 'version'] as const satisfies Report['notes'][number]['kind'][];

/** What the figures mean, of which versions they speak, and what could not be seen. */
export function NotesPart({ notes }: { notes: Report['notes'] }) {
  const { t } = useTexts();
  if (notes.length === 0) return null;
  return (
    <Section title={t('adoption.notes.title')}>
      <Stack space="space.200">
        {kinds.map((kind) => {
          const lines = notes.filter((note) => note.kind === kind);
          if (lines.length === 0) return null;
          return (
            <Stack key={kind} space="space.075">
              <Heading as="h3" size="xsmall">
                {t(`adoption.notes.${kind}`)}
              </Heading>
              <ul className="report-lines">
                {lines.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Stack>
          );
        })}
      </Stack>
    </Section>
  );
}
