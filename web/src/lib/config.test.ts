import { describe, expect, it } from 'vitest';
import { placesOf } from './config';

describe('the places of page and API', () => {
  it('are where the page lies, unless something else is said', () =>
    expect(placesOf({ api: '', base: '' }, 'https://tools.example.com/usage/config.js')).toEqual({
      basePath: '/usage/',
      apiAddress: 'https://tools.example.com/usage',
    }));

  it('can be another server and another path', () =>
    expect(
      placesOf({ api: 'https://api.example.com/', base: '/a/b/' }, 'https://tools.example.com/config.js'),
    ).toEqual({ basePath: '/a/b/', apiAddress: 'https://api.example.com' }));
});
