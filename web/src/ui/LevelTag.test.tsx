import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { zh } from '../i18n/zh';
import { LevelTag, levelRank } from './LevelTag';

describe('a level', () => {
  it.each(['low', 'medium', 'high', 'over'] as const)(
    '%s is told by icon and word, not by colour alone',
    (level) => {
      render(<LevelTag level={level} />);
      const tag = screen.getByText(zh.level[level]);
      expect(tag.querySelector('svg')).not.toBeNull();
    },
  );

  it('that is missing is a dash', () => {
    render(<LevelTag level={null} />);
    expect(screen.getByText('—')).toBeTruthy();
  });

  it('ranks from low to over', () => {
    expect(['over', 'low', 'high', 'medium'].sort((a, b) => levelRank(a)! - levelRank(b)!)).toEqual([
      'low',
      'medium',
      'high',
      'over',
    ]);
  });
});
