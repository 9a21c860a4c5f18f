import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['src/api/schema.d.ts', 'test-results', 'playwright-report', 'public'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // One client speaks to the server: pages hold no requests of their own.
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest'],
    },
  },
  { files: ['src/**'], ...hooks.configs['recommended-latest'] },
  {
    files: ['src/api/**', 'e2e/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['**/*.test.*', 'e2e/**', 'src/testing/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['scripts/**'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
