import '@atlaskit/css-reset';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { readStart } from './data/start';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// Rendered once the reader's language and theme are known: nothing flashes in the wrong one.
void readStart().then((start) => {
  document.documentElement.lang = start.texts.lang;
  createRoot(root).render(<App start={start} />);
});
