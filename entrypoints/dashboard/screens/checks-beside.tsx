import { ChecksTogether } from '@/components/count/checks-together';
import { readChecksTogether } from '@/lib/data/count-readers';
import { checksTogether } from '@/lib/domain/count/checks-together';
import type { CountSession } from '@/lib/domain/count/count-session';
import { useWatch } from '../state/use-watch';

/** This check with those of other computers that are of the same thing; nothing where there are none. */
export function ChecksBeside({ session }: { session: CountSession }) {
  const parts = useWatch(`beside ${session.id}`, () => readChecksTogether(session));
  if (!parts || parts.length < 2) return null;
  const kind = session.kind === 'manifest' ? 'manifest' : 'presence';
  return <ChecksTogether kind={kind} parts={parts} together={checksTogether(parts)} />;
}
