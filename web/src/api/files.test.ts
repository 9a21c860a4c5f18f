import { describe, expect, it } from 'vitest';
import { fileName } from './files';

describe('the name of a download', () => {
  it('is the encoded one where there is one', () => {
    const header = "attachment; filename=report.xlsx; filename*=UTF-8''%E6%8A%A5%E8%A1%A8.xlsx";
    expect(fileName(header)).toBe('报表.xlsx');
  });

  it('is the plain one otherwise', () => {
    expect(fileName('attachment; filename="a b.xlsx"')).toBe('a b.xlsx');
    expect(fileName('attachment; filename=report.xlsx')).toBe('report.xlsx');
    expect(fileName(null)).toBeUndefined();
  });
});
