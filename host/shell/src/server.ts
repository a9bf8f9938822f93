import type { z } from 'zod';
import type { shellApi, ShellAnswers, ShellApiName, ShellReply } from '../../server/shell-api';

type Input<N extends ShellApiName> = z.input<(typeof shellApi)[N]>;

/** Leaving a page cuts its calls short, and that is no failure: the page is gone before this time is over, and nothing hears of it. */
const leavingMs = 500;

async function post(path: string, body: string): Promise<Response> {
  try {
    return await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve, leavingMs));
    throw error;
  }
}

/** Asks the host's server. @throws Error with the server's own name and message when it refuses or fails. */
export async function ask<N extends ShellApiName>(name: N, input: Input<N>): Promise<ShellAnswers[N]> {
  const response = await post(`/api/${name}`, JSON.stringify(input));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  const reply = (await response.json()) as ShellReply<ShellAnswers[N]>;
  if (reply.ok) return reply.value;
  throw Object.assign(new Error(reply.error.message), { name: reply.error.name });
}

/** A REST read of Jira in the name of a persona; the status tells a refusal. */
export async function readJira(as: string, path: string, body?: object): Promise<{ status: number; value: unknown }> {
  const answer = await ask('jira', { as, path, method: body ? 'POST' : 'GET', body: body ? JSON.stringify(body) : null });
  return { status: answer.status, value: answer.body === '' ? null : JSON.parse(answer.body) };
}
