import { playTune } from '@/components/count/play-tune';
import { send } from '@/lib/messaging/send';

const muteKey = 'tandem.mute';

/** True where the person switched the sounds off, on this computer. */
export function isMuted(): boolean {
  return localStorage.getItem(muteKey) === 'yes';
}

/** Switches the sounds on or off, on Metrc's pages as well. */
export function setMuted(isQuiet: boolean): void {
  localStorage.setItem(muteKey, isQuiet ? 'yes' : 'no');
  void send('count.quiet', { isQuiet }).catch(() => {});
}

/** A short tone, unless the sounds are off. */
export function beep(tune: Parameters<typeof playTune>[0]): void {
  if (!isMuted()) playTune(tune);
}
