import { describe, expect, it } from 'vitest';
import { parseSort, searchRows, sortRows } from './table';

describe('sorting', () => {
  const rows = [{ rate: 5 }, { rate: null }, { rate: 20 }];

  it('puts missing values last in both directions', () => {
    expect(sortRows(rows, ({ rate }) => rate, 1).map(({ rate }) => rate)).toEqual([5, 20, null]);
    expect(sortRows(rows, ({ rate }) => rate, -1).map(({ rate }) => rate)).toEqual([20, 5, null]);
  });

  it('orders names as a person does', () => {
    const names = ['inst_10', 'inst_2', 'Inst_1'];
    expect(sortRows(names, (name) => name, 1)).toEqual(['Inst_1', 'inst_2', 'inst_10']);
  });

  it('leaves the rows as they came when nothing is sorted by', () => {
    expect(sortRows(rows, undefined, 1)).toBe(rows);
  });

  it('is written as the API writes it', () => {
    expect(parseSort('-cpu_rate')).toEqual({ field: 'cpu_rate', direction: -1 });
    expect(parseSort('cpu_rate')).toEqual({ field: 'cpu_rate', direction: 1 });
  });
});

describe('search', () => {
  const rows = ['inst_0042 支付中心', 'inst_0043 Billing'];

  it('keeps rows that hold every word, in any case', () => {
    expect(searchRows(rows, String, '支付')).toEqual([rows[0]]);
    expect(searchRows(rows, String, 'BILL inst')).toEqual([rows[1]]);
    expect(searchRows(rows, String, 'bill 支付')).toEqual([]);
    expect(searchRows(rows, String, '  ')).toBe(rows);
  });
});
