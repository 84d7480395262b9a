import { describe, expect, it } from 'vitest';
import bodies from '@/lib/testing/samples/write-bodies.json';
import { type TemplateForm, templateBody, templatePackages } from './template-form';

const tag = '1A4FF0100000022000000001';

describe('the packages of a template', () => {
  it('are tags, with a gross weight where it is wanted', () => {
    expect(templatePackages(`${tag}\n1A4FF0100000022000000002 20.5 Fluid Ounces`)).toEqual([
      { tag, weight: null, unit: null },
      { tag: '1A4FF0100000022000000002', weight: '20.5', unit: 'Fluid Ounces' },
    ]);
  });

  it.each(['', 'bag', `${tag} heavy Grams`, `${tag} 20.5`, `${tag}\n${tag}`, `${tag} -1 Grams`])(
    'are not %j',
    (text) => {
      expect(templatePackages(text)).toBeNull();
    },
  );

  it('go out under the documented names', () => {
    const [destination] = templateBody({
      packages: `${tag} 20.5 Grams`,
      departure: '',
      arrival: '',
    } as TemplateForm).Destinations;
    const [documented] = bodies['POST /transfers/v2/templates/outgoing'].Destinations;
    expect(Object.keys(destination?.Packages[0] ?? {})).toEqual(Object.keys(documented?.Packages[0] ?? {}));
  });
});
