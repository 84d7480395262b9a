import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { VerifyResult, type VerifyResultProps } from '@/components/verify-result';
import { verifyChain } from '@/lib/data/readers';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

/** Follows the chains of activity of the facilities in view when asked, and says what came of it. */
export function VerifyActivity({ facilities }: { facilities: readonly FacilityStatus[] }) {
  const [results, setResults] = useState<VerifyResultProps['results'] | null>(null);
  const { busy, failure, run } = useRequest();

  async function verify() {
    setResults(null);
    const found = await run(async () => {
      const all = [];
      for (const { facility, name } of facilities)
        if (facility) all.push({ name, verified: await verifyChain(facility) });
      return all;
    });
    setResults(found);
  }

  return (
    <div class="stack-tight">
      <div class="row">
        <Button busy={busy} describedBy="verify-why" onPress={verify}>
          {t(busy ? 'activity_verify_doing' : 'activity_verify')}
        </Button>
        <p id="verify-why" class="muted verify-why">
          {t('activity_verify_why')}
        </p>
      </div>
      {results && results.length > 0 && <VerifyResult results={results} />}
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
    </div>
  );
}
