import { rename, writeFile } from 'node:fs/promises';
import type { TextChanges } from './import-csv.ts';
import { isText, type MessageFile } from './message-file.ts';
import { messageFiles, messagePath, readMessageFile } from './read-texts.ts';
import { reviewedPath } from './reviewed.ts';

/** Writes new Welsh and the list of reviewed texts; files without a change are left alone. */
export async function writeTexts(i18nFolder: string, changes: TextChanges): Promise<void> {
	for (const file of await messageFiles(i18nFolder)) {
		const before = await readMessageFile(i18nFolder, 'cy', file);
		const after = withWelsh(before, changes.welsh);
		if (JSON.stringify(after) === JSON.stringify(before)) continue;
		await replace(messagePath(i18nFolder, 'cy', file), after);
	}
	const sorted = Object.entries(changes.reviewed).sort(([a], [b]) => (a < b ? -1 : 1));
	await replace(reviewedPath(i18nFolder), Object.fromEntries(sorted));
}

function withWelsh(file: MessageFile, welsh: ReadonlyMap<string, string>): MessageFile {
	const entries = Object.entries(file).map(([key, message]): [string, typeof message] => {
		if (!isText(key)) return [key, message];
		if (typeof message === 'string') return [key, welsh.get(key) ?? message];
		const match = Object.entries(message[0].match).map(([form, text]) => [
			form,
			welsh.get(`${key}[${form}]`) ?? text
		]);
		return [key, [{ ...message[0], match: Object.fromEntries(match) }]];
	});
	return Object.fromEntries(entries);
}

/** Written beside and renamed, so that a crash leaves no half file behind. */
async function replace(path: string, value: unknown): Promise<void> {
	await writeFile(`${path}.new`, `${JSON.stringify(value, null, '\t')}\n`);
	await rename(`${path}.new`, path);
}
