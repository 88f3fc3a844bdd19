import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Packages that only one folder may import. @type {{ group: string[], message: string }[]} */
const supabase = [
	{ group: ['@supabase/*'], message: 'Only src/lib/server speaks to Supabase.' },
	{ group: ['@electric-sql/*', 'postgres'], message: 'Only src/lib/server opens a database.' }
];
const maplibre = [
	{ group: ['maplibre-gl', 'maplibre-gl/*'], message: 'Only src/lib/map draws with MapLibre.' }
];

/** @param {string[]} files @param {{ group: string[], message: string }[]} patterns */
const restrict = (files, patterns) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns }] }
});

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.data/',
			'static/',
			'test-results/',
			'src/lib/i18n/paraglide/',
			'**/*.timestamp-*'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			// TypeScript knows every name.
			'no-undef': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'prefer-const': 'error',
			'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// The rule that knows that $props are taken apart with `let`.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
			// Links are made by the views, which know the language of the page; there is no base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	restrict(['src/**'], [...supabase, ...maplibre]),
	restrict(['src/lib/server/**'], maplibre),
	restrict(['src/lib/map/**'], supabase),
	{
		files: ['tests/**', 'src/bin/**'],
		rules: { 'no-restricted-imports': 'off' }
	}
);
