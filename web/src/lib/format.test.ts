import { describe, expect, it } from 'vitest';
import {
  atOffset,
  coverage,
  dateTime,
  daysUntil,
  decimal,
  elapsed,
  full,
  inZone,
  offsetName,
} from './format';

describe('figures', () => {
  it('have two decimals on screen and every digit in the tooltip', () => {
    expect(decimal(1234.5678)).toBe('1,234.57');
    expect(full(1234.5678)).toBe('1234.5678');
    expect(full(0.1 + 0.2)).toBe('0.30000000000000004');
    expect(decimal(0)).toBe('0.00');
  });

  it('never round an incomplete day up to a complete one', () => {
    expect(coverage(0.99996)).toBe('99.99%');
    expect(coverage(1)).toBe('100.00%');
    expect(coverage(0.9499)).toBe('94.99%');
  });
});

describe('times', () => {
  it('are shown where the browser is', () => {
    const local = new Date(2026, 1, 10, 8, 5);
    expect(dateTime(local.toISOString())).toBe('2026-02-10 08:05');
  });

  it('can be those of a zone, or of an offset', () => {
    expect(inZone('2026-03-08T06:59:00Z', 'America/New_York')).toBe('2026-03-08 01:59');
    expect(inZone('2026-03-08T07:00:00Z', 'America/New_York')).toBe('2026-03-08 03:00');
    expect(inZone('2026-02-09T18:15:00Z', 'Asia/Kathmandu')).toBe('2026-02-10 00:00');
    expect(atOffset('2026-02-09T18:15:00Z', 345)).toBe('2026-02-10 00:00');
    expect([offsetName(345), offsetName(-210), offsetName(0)]).toEqual([
      'UTC+05:45',
      'UTC-03:30',
      'UTC+00:00',
    ]);
  });

  it('of a run are minutes and seconds, then hours', () => {
    expect(elapsed(0)).toBe('0:00');
    expect(elapsed(65_900)).toBe('1:05');
    expect(elapsed(3_661_000)).toBe('1:01:01');
    expect(elapsed(-5)).toBe('0:00');
  });

  it('until a certificate ends are whole days, negative when past', () => {
    const now = Date.parse('2026-02-10T00:00:00Z');
    expect(daysUntil('2026-02-12T12:00:00Z', now)).toBe(2);
    expect(daysUntil('2026-02-09T23:00:00Z', now)).toBe(-1);
  });
});
