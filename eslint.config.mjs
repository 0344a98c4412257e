import js from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.ci/', 'schemas/', 'reports/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // taking a key out of an object names it
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // JSON values are stringified on purpose where a check compares what a target sent, whatever it sent.
      '@typescript-eslint/no-base-to-string': 'off',
      'max-lines': ['error', 250],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Runs are deterministic: draw from the seed.' },
        { object: 'Date', property: 'now', message: 'Time comes from the clock module.' },
      ],
    },
  },
  // a list of hundreds of names, that nobody reads or edits
  { files: ['src/**/*.generated.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/**/clock.ts'], rules: { 'no-restricted-properties': 'off' } },
  // what reads the text of a target or of a file takes time that grows with it, and no faster
  {
    files: ['src/**/*.ts'],
    // these read what we wrote ourselves
    ignores: ['src/**/*.test.ts', 'src/**/*.fixture.ts', 'src/proof/**', 'src/peer/**', 'src/sandbox/changes/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
)
