import { useEffect, useState } from 'react';
import { readTexts } from '../../../../src/client/reader';
import type { Lang } from '../../../../src/contract/text';
import type { Texts } from '../text/texts';
import { useTexts } from './start-context';

/** Texts in a language that may not be the reader's own: for what others will read. The reader's own until they are there, or when they cannot be had. */
export function useTextsOf(lang: Lang): Texts {
  const own = useTexts();
  const [other, setOther] = useState<Texts>(own);
  useEffect(() => {
    let current = true;
    if (lang !== own.lang) {
      readTexts({ locale: lang === 'fr' ? 'fr-FR' : 'en-US', timezone: own.timeZone }).then(
        (texts) => current && setOther(texts),
        // A preview in the reader's own words is still one: nothing is lost, and the next choice asks again.
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [lang, own]);
  return lang === own.lang ? own : other;
}
