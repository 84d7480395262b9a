import { Fuse } from '../../fake-worker';

/** The life of a worker that can be killed at any moment, and tells when it ends by itself. */
export class Mortal extends Fuse {
  private isKilled = false;
  private tell = () => {};
  readonly died = new Promise<void>((resolve) => {
    this.tell = resolve;
  });
  /** While it is frozen, no answer reaches it. */
  melted: Promise<void> = Promise.resolve();
  private melt = () => {};

  override get isBlown(): boolean {
    return this.isKilled || super.isBlown;
  }

  override burn(): void {
    try {
      super.burn();
    } catch (error) {
      this.tell();
      throw error;
    }
  }

  kill(): void {
    this.isKilled = true;
    this.tell();
  }

  freeze(): void {
    this.melted = new Promise((resolve) => {
      this.melt = resolve;
    });
  }

  thaw(): void {
    this.melt();
  }
}
