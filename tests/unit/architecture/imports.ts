/** What a file imports: packages by name, files of the project by their path from its folder. */
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { textOf } from './project-files.ts';

export type Import = { package: string } | { file: string };

/** Every import of a file, static and dynamic, of types too: a type is a tie like any other. */
export function importsOf(path: string): Import[] {
	const text = path.endsWith('.svelte') ? scriptsOf(textOf(path)) : textOf(path);
	const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
	return [...new Set(named)].map((name) => resolve(name, path));
}

function scriptsOf(svelte: string): string {
	return [...svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
}

function resolve(name: string, from: string): Import {
	if (name.startsWith('.')) return { file: join(dirname(from), name) };
	if (name.startsWith('$lib/')) return { file: join('src/lib', name.slice('$lib/'.length)) };
	// `@scope/name/deep` and `name/deep` belong to their package.
	const [first = '', second = ''] = name.split('/');
	return { package: first.startsWith('@') ? `${first}/${second}` : first };
}
