import { expect, it } from 'vitest';
import { nextStep } from './queries';

it('the next step is the first that is still to be done, for those who connect clusters', () => {
  const step = (clusters: number, sources: number, quotas: number, reports: number) =>
    nextStep({ clusters, sources, quotas, reports })?.to;
  expect(step(0, 0, 3, 7)).toBeUndefined();
  expect(step(1, 0, 0, 0)).toBe('/sources?add=1');
  expect(step(1, 1, 0, 0)).toBe('/quotas?sync=1');
  expect(step(1, 1, 3, 0)).toBe('/sources?sync=1');
  expect(step(1, 1, 3, 1)).toBeUndefined();
});
