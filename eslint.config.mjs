import nx from '@nx/eslint-plugin';
import i18next from 'eslint-plugin-i18next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Who may import whom: each layer names what it stands on, and nothing else. Imports run downwards; there is no star.
const below = {
  wire: [],
  pure: ['wire'],
  platform: ['wire'],
  people: ['platform', 'wire'],
  confidentiality: ['people', 'platform', 'pure', 'wire'],
  discussions: ['confidentiality', 'people', 'platform', 'pure', 'wire'],
  'case-presentations': ['discussions', 'confidentiality', 'people', 'platform', 'pure', 'wire'],
  search: ['case-presentations', 'people', 'platform', 'wire'],
};
const layers = Object.entries(below).map(([layer, others]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: others.map((other) => `layer:${other}`),
}));
const apps = [
  { sourceTag: 'domain:api', onlyDependOnLibsWithTags: Object.keys(below).map((layer) => `layer:${layer}`) },
  { sourceTag: 'domain:web', onlyDependOnLibsWithTags: ['layer:wire', 'layer:pure'] },
  {
    sourceTag: 'layer:workspace',
    onlyDependOnLibsWithTags: [...Object.keys(below), 'app'].map((layer) => `layer:${layer}`),
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.nx', 'apps/web/src/data/generated.ts', '**/*.mjs'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: [...layers, ...apps] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Pure rules run in the browser and on the server alike: no framework, nothing of Node's.
    files: ['libs/{de-identification,facilitation,wire}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|@second-chair/)', message: 'Pure: no packages.' }] },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    ignores: ['**/*.spec.tsx'],
    extends: [jsxA11y.flatConfigs.recommended, i18next.configs['flat/recommended']],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'i18next/no-literal-string': ['error', { mode: 'jsx-text-only' }],
    },
  },
  {
    // The tests boot the server itself, which is an application and so has no name to import it by.
    files: ['test/support/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // Tools that ask for a default export.
    files: ['**/vite.config.ts', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
