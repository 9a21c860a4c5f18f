import { describe, expect, it } from 'vitest';
import { readParams, writeParams } from './urlState';

const defaults = { q: '', sort: '', source: '' };

describe('the state in the address', () => {
  it('falls back to its defaults', () => {
    expect(readParams(new URLSearchParams('q=pay'), defaults)).toEqual({ q: 'pay', sort: '', source: '' });
  });

  it('leaves out what equals its default, and keeps what is not its own', () => {
    const params = writeParams(new URLSearchParams('q=pay&date=2026-02-10'), defaults, {
      q: '',
      sort: '-cpu',
    });
    expect(params.toString()).toBe('date=2026-02-10&sort=-cpu');
  });

  it('survives a round through the address', () => {
    const state = { q: '支付 a&b=c', sort: '-cpu_rate', source: 'excel' };
    const address = writeParams(new URLSearchParams(), defaults, state).toString();
    expect(readParams(new URLSearchParams(address), defaults)).toEqual(state);
  });
});
