import { resolve } from 'node:path';
import js from '@eslint/js';
import litA11y from 'eslint-plugin-lit-a11y';
import * as lit from 'eslint-plugin-lit';
import * as wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './.config/arrows.mjs';
import { bannedImports, bans } from './.config/bans.mjs';
import { cyclesRule } from './.config/cycles.mjs';

const root = import.meta.dirname;
const shipped = ['src/**/*.ts', 'stories/**/*.ts', 'demo/*.{ts,js}'];
/** Runs in Node and in the browser alike: neither the DOM nor Node's own. */
const pure = ['src/{talk,links,formats,timing,timeline}/**/*.ts', 'src/state/store.ts', 'src/i18n/**/*.ts'];
const nodeOnly = ['process', 'Buffer', 'global', 'setImmediate'];

const off = (...rules) => Object.fromEntries(rules.map((rule) => [`@typescript-eslint/${rule}`, 'off']));

export default tseslint.config(
  // .ts is also the ending of MPEG-TS segments
  { ignores: ['dist/**', 'storybook-static/**', 'coverage/**', 'demo/media/**', 'demo/talk/**'] },
  js.configs.recommended,
  lit.configs['flat/recommended'],
  wc.configs['flat/best-practice'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.{mjs,js}', '*.config.ts'], languageOptions: { globals: globals.node } },
  { files: ['demo/**/*.{ts,js}'], languageOptions: { globals: globals.browser } },
  {
    files: shipped,
    rules: {
      // full-width and narrow spaces matter in patterns over text
      'no-irregular-whitespace': ['error', { skipRegExps: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-restricted-syntax': ['error', ...bans],
      'no-restricted-imports': ['error', { paths: bannedImports }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y, project: { rules: { arrows: arrowsRule, cycles: cyclesRule } } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'project/arrows': ['error', { src: resolve(root, 'src') }],
      'project/cycles': ['error', { src: resolve(root, 'src') }],
      // Lit binds event handlers of templates itself
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: pure, rules: { 'no-restricted-globals': ['error', ...nodeOnly] } },
  {
    files: ['src/{elements,media,state}/**/*.ts', 'src/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...nodeOnly] },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: off(
      'no-unsafe-assignment',
      'no-unsafe-member-access',
      'no-unsafe-call',
      'no-unsafe-argument',
      'no-unsafe-return',
      'no-explicit-any',
      'unbound-method',
      'restrict-template-expressions',
      'no-base-to-string',
      'require-await',
    ),
  },
  // plain JavaScript has no types to check with
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
