import { reportFailures } from './bridge';

/** The first script around a UI Kit bundle: the bridge alone. The shell draws what the bundle describes, in its own theme. */
reportFailures();
