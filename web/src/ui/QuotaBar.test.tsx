import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usualLevels } from '../lib/levels';
import { QuotaBar } from './QuotaBar';

describe('a quota and what is used of it', () => {
  it('is told in words, figures and a level', () => {
    render(<QuotaBar used={7} limit={8} rate={87.5} levels={usualLevels} />);
    expect(screen.getByTitle('已用 7 · 配额 8 · 87.5% · 高')).toBeTruthy();
  });

  it('without a limit says so, and has no percentage', () => {
    render(<QuotaBar used={7} limit={null} rate={null} levels={usualLevels} />);
    expect(screen.getByText(/不限/)).toBeTruthy();
    expect(screen.queryByText(/%/)).toBeNull();
  });
});
