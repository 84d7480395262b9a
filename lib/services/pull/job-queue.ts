import { nextWalk } from '../../domain/next-walk';
import { pagesLeft } from '../../domain/walk';
import type { Job } from './pull-parts';

/** Jobs that wait for a reader: those of which nobody knows how long they are, by the end of their window, and others. */
export class JobQueue {
  /** The newest stands last: a host that takes a day at most has thousands of windows. */
  private unopened: Job[] = [];
  private readonly sized = new Set<Job>();
  private readonly met = { windows: 0, pages: 0 };

  constructor(jobs: readonly Job[]) {
    // Of windows that end together the first list's stands last, to be opened first.
    const unsized = jobs.filter((job) => !isSized(job));
    this.unopened = unsized.reverse().sort((a, b) => a.walk.end - b.walk.end);
    for (const job of jobs) if (isSized(job)) this.sized.add(job);
  }

  get isEmpty(): boolean {
    return this.unopened.length === 0 && this.sized.size === 0;
  }

  add(job: Job): void {
    if (isSized(job)) this.sized.add(job);
    else this.unopened.splice(this.placeOf(job.walk.end), 0, job);
  }

  /** Takes out the job that reads next. */
  next(readers: number): Job {
    const newest = this.unopened.at(-1);
    const byWalk = new Map([...this.sized].map((job) => [job.walk, job]));
    const candidates = [...byWalk.keys(), ...(newest ? [newest.walk] : [])];
    const walk = nextWalk(candidates, this.pagesLeft(), readers);
    const job = walk && byWalk.get(walk);
    if (!job) return this.unopened.pop() as Job;
    this.sized.delete(job);
    return job;
  }

  /** Takes out what will not be read. */
  drop(isDropped: (job: Job) => boolean): Job[] {
    const dropped = [...this.unopened, ...this.sized].filter(isDropped);
    this.unopened = this.unopened.filter((job) => !isDropped(job));
    for (const job of dropped) this.sized.delete(job);
    return dropped;
  }

  /** Notes how many pages a window turned out to have: unopened ones count as those, on average. */
  wasOpened(job: Job): void {
    this.met.windows += 1;
    this.met.pages += job.walk.step === 'open' ? 1 : job.walk.nextPage + 1;
  }

  /** What is left, in pages. */
  pagesLeft(): number {
    const average = this.met.windows ? this.met.pages / this.met.windows : 1;
    let pages = this.unopened.length * average;
    for (const { walk } of this.sized) pages += pagesLeft(walk);
    return Math.ceil(pages);
  }

  private placeOf(end: number): number {
    let [low, high] = [0, this.unopened.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.unopened[middle] as Job).walk.end <= end) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isSized({ walk }: Job): boolean {
  return walk.step === 'back' || walk.totalPages > 0;
}
