import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../i18n/**', '!../**/*.test.*', '!../api/schema.d.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const code = Object.values(sources).join('\n');

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const chinese = leaves(zh);
const english = new Map(leaves(en));

describe('translations', () => {
  it('are all used', () => {
    // Keys whose last word is computed: `level.${level}` uses all that begin with `level.`.
    const computed = [...code.matchAll(/\bt\(\s*`([\w.-]+\.)\$\{/g)].map(([, start]) => start!);
    const unused = chinese
      .map(([key]) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !code.includes(`'${key}'`))
      .filter((key) => !computed.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of chinese)
      expect([key, placeholders(english.get(key)!)]).toEqual([key, placeholders(text)]);
  });

  it('are never empty, and never Chinese in English but for names of the sheets', () => {
    for (const [, text] of [...chinese, ...english]) expect(text).not.toBe('');
    const mixed = [...english].filter(([, text]) => /[\u4e00-\u9fff]/.test(text)).map(([key]) => key);
    expect(mixed).toEqual([
      'shell.switchLanguage',
      'quotas.importExplanation',
      'namespaces.importExplanation',
      'export.headingsHint.default',
      'export.headingsHint.platform',
      'export.formatHint',
      'clusters.importExplanation',
      'sources.importExplanation',
      'help.filesText',
      'help.sheetColumns.quota',
      'help.sheetColumns.namespaceQuota',
      'help.sheetColumns.cluster',
      'help.sheetColumns.source',
      'help.sheetColumns.report',
    ]);
  });
});
