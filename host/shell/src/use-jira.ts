import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { jiraErrorSchema } from './jira-types';
import { readJira } from './server';
import { useShell } from './shell-context';

/** Reads Jira as the persona: the value, or Jira's refusal in Jira's words; both null while it is under way. `body` must be JSON text, so that it compares by value. */
export function useJira<T>(path: string, body: string | null, schema: z.ZodType<T>): { value: T | null; refusal: string | null } {
  const { as, report } = useShell();
  const [answer, setAnswer] = useState<{ for: string; value: T | null; refusal: string | null } | null>(null);
  const asked = `${as} ${path} ${body ?? ''}`;
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const { status, value } = await readJira(as, path, body === null ? undefined : (JSON.parse(body) as object));
      if (!isCurrent) return;
      if (status === 200) setAnswer({ for: asked, value: schema.parse(value), refusal: null });
      else
        setAnswer({
          for: asked,
          value: null,
          refusal: `${status}: ${jiraErrorSchema.safeParse(value).data?.errorMessages.join(' ') ?? ''}`,
        });
    };
    read().catch((error: unknown) => report(error instanceof Error ? error.message : String(error)));
    return () => {
      isCurrent = false;
    };
  }, [as, asked, body, path, report, schema]);
  return answer?.for === asked ? answer : { value: null, refusal: null };
}
