import { useState } from 'preact/hooks';
import { Button } from '../button';
import { CheckRow } from '../check-row';
import { FormEnd } from '../form-end';
import { useWords } from '../words';

/** One facility that the keys reach. */
interface FacilityOffer {
  facility: string;
  license: string;
  name: string;
  chosen: boolean;
}

/** What a {@link FacilitiesForm} needs. */
export interface FacilitiesFormProps {
  offers: readonly FacilityOffer[];
  busy: boolean;
  failure: string | null;
  onStart: (facilities: string[]) => void;
}

/** Asks which licenses to work with: one checkbox each. */
export function FacilitiesForm({ offers, busy, failure, onStart }: FacilitiesFormProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(
    () => new Set(offers.filter((offer) => offer.chosen || offers.length === 1).map((offer) => offer.facility)),
  );
  const [missing, setMissing] = useState(false);

  function choose(facility: string, checked: boolean) {
    const next = new Set(chosen);
    if (checked) next.add(facility);
    else next.delete(facility);
    setChosen(next);
    setMissing(false);
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.size) onStart([...chosen]);
        else setMissing(true);
      }}
    >
      <fieldset class="choices">
        <legend>{t('setup_facilities_legend')}</legend>
        {offers.map((offer) => (
          <CheckRow
            key={offer.facility}
            name="facility"
            value={offer.facility}
            checked={chosen.has(offer.facility)}
            onChange={(checked) => choose(offer.facility, checked)}
          >
            {offer.name} <span class="mono muted">{offer.license}</span>
          </CheckRow>
        ))}
      </fieldset>
      <p class="field-hint">{t('setup_facilities_hint')}</p>
      <FormEnd failure={missing ? t('setup_facilities_none') : failure}>
        <Button kind="primary" submit busy={busy}>
          {t('setup_start')}
        </Button>
      </FormEnd>
    </form>
  );
}
