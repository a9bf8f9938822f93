import Button from '@atlaskit/button/new';
import { useCallback } from 'react';
import { ClockControl } from './clock-control';
import { Choice } from './choice';
import { useShell } from './shell-context';
import { SweepControl } from './sweep-control';

/** The bar: the host's own name, and everything that a person can change about how the app is seen. */
export function Bar({ isDrawerOpen, onDrawer }: { isDrawerOpen: boolean; onDrawer: () => void }) {
  const { site, as, say, navigation } = useShell();
  const { lang, theme } = navigation.place;
  const { choose, go } = navigation;
  const goHome = useCallback(() => go('/'), [go]);
  return (
    <header className="bar">
      <button type="button" className="brand" onClick={goHome}>
        <Fork />
        <span>
          <strong>{say('shell.name')}</strong>
          <small>{say('shell.subtitle', { site: site.name })}</small>
        </span>
      </button>
      <div className="controls">
        <Choice
          label={say('shell.seenAs')}
          testId="persona"
          value={as}
          options={site.personas.map(({ accountId, name, role }) => ({ value: accountId, label: role ?? name }))}
          onChange={(account) => choose({ as: account })}
        />
        <Choice
          label={say('shell.language')}
          testId="language"
          value={lang}
          options={[
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
          onChange={(chosen) => choose({ lang: chosen })}
        />
        <Choice
          label={say('shell.theme')}
          testId="theme"
          value={theme}
          options={[
            { value: 'light', label: say('shell.light') },
            { value: 'dark', label: say('shell.dark') },
          ]}
          onChange={(chosen) => choose({ theme: chosen })}
        />
        <ClockControl />
        <SweepControl />
        <Button appearance="subtle" isSelected={isDrawerOpen} onClick={onDrawer} testId="drawer-button">
          {say('shell.meters')}
        </Button>
      </div>
    </header>
  );
}

/** A tuning fork. */
function Fork() {
  return (
    <svg
      width="20"
      height="28"
      viewBox="0 0 20 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 2v9a6 6 0 0 0 12 0V2M10 17v9" />
    </svg>
  );
}
