import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usualLevels } from '../lib/levels';
import { RateCell } from './RateCell';

describe('a rate', () => {
  it('has two decimals, and all of them in its tooltip', () => {
    render(<RateCell rate={83.333333333} levels={usualLevels} />);
    expect(screen.getByText('83.33%').closest('[title]')?.getAttribute('title')).toBe('83.333333333% · 高');
  });

  it('over 100 % is shown as it is', () => {
    render(<RateCell rate={123.4} levels={usualLevels} />);
    expect(screen.getByText('123.40%')).toBeTruthy();
  });

  it.each([
    ['no_quota', '无配额'],
    ['zero_quota', '配额为 0'],
    ['no_usage', '无用量'],
  ])('that is missing says why: %s', (reason, words) => {
    render(<RateCell rate={null} reason={reason} levels={usualLevels} />);
    expect(screen.getByText(words)).toBeTruthy();
  });
});
