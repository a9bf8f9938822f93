import type { WikiPage } from '../../../server/wiki-api';
import type { MacroBlock } from '../../../snapshot/confluence-types';
import { UiKitView } from '../../../uikit';
import { useShell } from '../shell-context';

/** The macro's place as its module's context has it (forge-platform, "extension by module"), but for its `config`. */
export function describePlace(page: WikiPage, { localId }: MacroBlock, isEditing: boolean): Record<string, unknown> {
  return {
    content: { id: page.id, type: 'page', subtype: null },
    space: { id: page.space.id, key: page.space.key },
    isEditing,
    references: [],
    macro: { body: null },
    localId,
  };
}

/** A macro on a page: drawn by the app as the persona sees it. One that the app no longer has says so in its place. */
export function MacroPlace({ page, macro, isEditing = false }: { page: WikiPage; macro: MacroBlock; isEditing?: boolean }) {
  const { site, say } = useShell();
  const module = site.modules.find(({ key, place }) => key === macro.macro && place === 'macro');
  if (!module) return <UnknownMacro name={macro.macro} text={say('shell.wiki.unknownMacro', { macro: macro.macro })} />;
  return (
    <div className="wiki-macro" data-testid={`macro-${macro.localId}`}>
      <UiKitView moduleKey={macro.macro} extension={{ ...describePlace(page, macro, isEditing), config: macro.config }} />
    </div>
  );
}

/** The box in the place of a macro that the manifest does not declare. */
export function UnknownMacro({ name, text }: { name: string; text: string }) {
  return (
    <p className="wiki-macro wiki-unknown" data-testid={`unknown-macro-${name}`}>
      {text}
    </p>
  );
}
