/** Wraps a handler so that only a person's own press sets it off: scripts of the page cannot press our buttons. */
export function fromPerson(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}
