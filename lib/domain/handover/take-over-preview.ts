/** What a hand-over file holds, before anything of it is stored. */
export interface TakeOverPreview {
  who: string;
  /** As activity names it. */
  computer: string;
  keepsBooks: boolean;
  madeAt: number;
  /** Up to when that computer had read Metrc; null where it never had. */
  metrcAsOf: number | null;
  counts: {
    id: string;
    name: string;
    who: string;
    startedAt: number;
    zones: string[];
    packages: number;
    /** False where it is here already. */
    isNew: boolean;
  }[];
  readings: { all: number; fresh: number };
  decisions: { all: number; fresh: number };
}
