import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { Box } from '@atlaskit/primitives';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useShell } from '../shell/src/shell-context';
import { UiKitView } from './uikit-view';

type Config = Record<string, unknown>;

/** Forge stores plain values and lists of them: no null, no list in a list (forge-platform, macro). */
const valueSchema: z.ZodType = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), valueSchema)])),
    z.record(z.string(), valueSchema),
  ]),
);
const submitSchema = z.object({ config: z.record(z.string(), valueSchema) });

/**
 * The configuration of one macro: the form of `config.resource`, which submits itself, or what the module's bundle gives to `ForgeReconciler.addConfig`, saved here.
 * `extension` is the macro's place (`content`, `space` …); `onSave` gets the whole new configuration.
 */
export function MacroConfigModal(props: {
  moduleKey: string;
  extension: Record<string, unknown>;
  config: Config;
  onSave: (config: Config) => void;
  onClose: () => void;
}) {
  const { moduleKey, extension, config, onSave, onClose } = props;
  const { site, say, navigation, report } = useShell();
  const [answers, setAnswers] = useState(config);
  const form = useMemo(
    () => ({ values: answers, set: (name: string, value: unknown) => setAnswers((all) => ({ ...all, [name]: value })) }),
    [answers],
  );
  const module = site.modules.find(({ key }) => key === moduleKey);
  const save = (payload: unknown): boolean => {
    const parsed = submitSchema.safeParse(payload);
    if (!parsed.success) {
      report(`${moduleKey}: INVALID_CONFIG: ${z.prettifyError(parsed.error)}`);
      return false;
    }
    onSave(parsed.data.config);
    onClose();
    return true;
  };
  const title = (module?.config?.title ?? module?.title)?.[navigation.place.lang] ?? moduleKey;
  const ownForm = module?.config?.resource ?? null;
  const place = { ...extension, config, isEditing: true, macro: { isConfiguring: true, isInserting: false } };
  return (
    <ModalTransition>
      <Modal onClose={onClose} label={title} testId="macro-config">
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {ownForm === null ? (
            <UiKitView moduleKey={moduleKey} extension={place} root="MacroConfig" form={form} onClose={onClose} />
          ) : (
            // The form has buttons of its own, and the dialog no footer to keep them off its edge.
            <Box paddingBlockEnd="space.300">
              <UiKitView moduleKey={moduleKey} resource={ownForm} extension={place} onSubmit={save} onClose={onClose} />
            </Box>
          )}
        </ModalBody>
        {ownForm === null ? (
          <ModalFooter>
            <Button appearance="subtle" onClick={onClose}>
              {say('shell.uikit.cancel')}
            </Button>
            <Button appearance="primary" onClick={() => save({ config: dropEmpty(answers) })} testId="macro-config-save">
              {say('shell.uikit.save')}
            </Button>
          </ModalFooter>
        ) : null}
      </Modal>
    </ModalTransition>
  );
}

/** A choice that was taken back is an answer that is not there: Forge keeps no null. */
function dropEmpty(answers: Config): Config {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined));
}
