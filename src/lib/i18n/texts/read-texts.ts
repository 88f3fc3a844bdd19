import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { formsOf, isText, messageFileSchema, type MessageFile } from './message-file.ts';
import type { Text } from './text.ts';

const settingsSchema = z.object({
	'plugin.inlang.messageFormat': z.object({ pathPattern: z.array(z.string()) })
});

/** The names of the message files, as the project's settings list them: `shell`, `find`, ... */
export async function messageFiles(i18nFolder: string): Promise<string[]> {
	const path = join(i18nFolder, 'project.inlang', 'settings.json');
	const settings = settingsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
	return settings['plugin.inlang.messageFormat'].pathPattern.map((pattern) =>
		basename(pattern, '.json')
	);
}

/** Reads one file of messages. Throws a sentence that names the file when it can not be read. */
export async function readMessageFile(
	i18nFolder: string,
	locale: 'en' | 'cy',
	file: string
): Promise<MessageFile> {
	const path = messagePath(i18nFolder, locale, file);
	try {
		return messageFileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
	} catch (error) {
		throw new Error(`${path} is not a file of messages.`, { cause: error });
	}
}

export const messagePath = (i18nFolder: string, locale: 'en' | 'cy', file: string): string =>
	join(i18nFolder, 'messages', locale, `${file}.json`);

/** Every text of the interface, in the order of the files; English decides the order of keys. */
export async function readTexts(i18nFolder: string): Promise<Text[]> {
	const texts: Text[] = [];
	for (const file of await messageFiles(i18nFolder)) {
		const en = await readMessageFile(i18nFolder, 'en', file);
		const cy = await readMessageFile(i18nFolder, 'cy', file);
		for (const key of new Set([...Object.keys(en), ...Object.keys(cy)])) {
			if (!isText(key)) continue;
			const english = formsOf(en[key]);
			const welsh = formsOf(cy[key]);
			for (const form of new Set([...english.keys(), ...welsh.keys()])) {
				const id = form === null ? key : `${key}[${form}]`;
				const of = { en: english.get(form) ?? null, cy: welsh.get(form) ?? null };
				texts.push({ id, key, form, file, ...of });
			}
		}
	}
	return texts;
}
