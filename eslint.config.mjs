import js from '@eslint/js'
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
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
)
