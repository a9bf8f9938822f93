import Avatar from '@atlaskit/avatar';
import { Inline } from '@atlaskit/primitives';
import { useEffect, useState } from 'react';
import { define, flag, text } from '../define';
import { renderNodes } from '../render';
import { useSurface, type UiKitComponent } from '../surface';

const AppUser = define(
  { accountId: text, hideDisplayName: flag },
  function AppUser({ props: { accountId = '', hideDisplayName = false } }) {
    const { say, readUser, report } = useSurface();
    const [read, setRead] = useState<{ of: string; name: string } | null>(null);
    useEffect(() => {
      let isCurrent = true;
      readUser(accountId).then(
        (user) => isCurrent && setRead({ of: accountId, name: user?.name ?? say('shell.uikit.unknownUser') }),
        (error: unknown) => report(`UI Kit component User: ${error instanceof Error ? error.message : String(error)}`),
      );
      return () => {
        isCurrent = false;
      };
    }, [accountId, readUser, report, say]);
    const name = read?.of === accountId ? read.name : '…';
    return (
      <Inline as="span" space="space.075" alignBlock="center">
        {/* The name stands beside it: a second one would be read out twice. */}
        <Avatar size="small" {...(hideDisplayName ? { name } : {})} />
        {hideDisplayName ? null : <span>{name}</span>}
      </Inline>
    );
  },
);

export const people: Record<string, UiKitComponent> = {
  User: AppUser,
  UserGroup: define({}, ({ node }) => (
    <Inline space="space.150" rowSpace="space.050" shouldWrap>
      {renderNodes(node.children)}
    </Inline>
  )),
};
