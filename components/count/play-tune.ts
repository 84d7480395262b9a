/** What each feedback sounds like: pitches in Hz, one after another. */
const tunes = { good: [1_175], ask: [880], bad: [247, 185] } as const;
const noteSeconds = 0.09;

let audio: AudioContext | undefined;

/** A short tone: high for counted, lower for a question, two deep ones for a refusal. Nothing where there is no sound. */
export function playTune(tune: keyof typeof tunes): void {
  if (!globalThis.AudioContext) return;
  audio ??= new AudioContext();
  for (const [i, pitch] of tunes[tune].entries()) {
    const start = audio.currentTime + i * (noteSeconds + 0.03);
    const [note, volume] = [audio.createOscillator(), audio.createGain()];
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(0.2, start);
    // Fading out: a tone that is cut off clicks.
    volume.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
    note.connect(volume).connect(audio.destination);
    note.start(start);
    note.stop(start + noteSeconds);
  }
}
