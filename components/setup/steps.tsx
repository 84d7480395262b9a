/** The steps of set-up with the one in hand marked. */
export function Steps({ names, current, label }: { names: readonly string[]; current: number; label: string }) {
  return (
    <ol class="steps" aria-label={label}>
      {names.map((name, index) => (
        <li key={name} class="step" aria-current={index === current ? 'step' : undefined}>
          <span class="step-number">{index + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
