import { useState } from 'react';
import type { Api, EndpointName } from '../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../src/contract/failure';
import { call } from '../../bridge';

/** Sends a command, and keeps why it could not be. `onDone` is called when it was done, and also when somebody else was faster: what is shown is old then. */
export function useCommand(onDone: () => void) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async <N extends EndpointName>(name: N, input: Api[N]['input']): Promise<boolean> => {
    setSending(true);
    const reply = await call(name, input);
    setSending(false);
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok || reply.failure.code === 'decided-meanwhile') onDone();
    return reply.ok;
  };
  return { failure, isSending, send };
}
