import type { CountSession } from '@/lib/domain/count/count-session';
import type { RequestInput } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { useRequest } from './use-request';

type Deed = RequestInput<'count.move'>['deed'];

/** Moves a session; who counts is taken for who does it, unless somebody else is named. */
export function useSessionDeed({ id, who }: CountSession) {
  const { busy, failure, run } = useRequest();
  return {
    busy,
    failure,
    move: (deed: Deed, said: { who?: string; note?: string; isWhole?: boolean } = {}) =>
      run(() => send('count.move', { session: id, deed, who, note: '', isWhole: false, ...said })),
  };
}
