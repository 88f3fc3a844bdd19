/**
 * Copies what stands in a field. Where the browser has no clipboard for pages (no HTTPS, or refused)
 * the old command is tried; where that fails too the words stay selected.
 */
export async function copyText(field: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		field.focus();
		field.select();
		return document.execCommand('copy');
	}
}
