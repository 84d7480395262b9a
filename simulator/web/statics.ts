import { readFile } from 'node:fs/promises';
import { iconSvg, imageSvg } from './images.ts';

const kinds: readonly { prefix: string; folder: string; end: string; type: string }[] = [
  { prefix: '/Public/javascripts/app/', folder: 'page', end: '.js', type: 'text/javascript; charset=utf-8' },
  { prefix: '/Public/stylesheets/', folder: 'styles', end: '.css', type: 'text/css; charset=utf-8' },
];

/** A script, style sheet or picture of the pages, or undefined. */
export async function staticFile(path: string): Promise<{ type: string; text: string } | undefined> {
  for (const { prefix, folder, end, type } of kinds) {
    if (!path.startsWith(prefix)) continue;
    const name = path.slice(prefix.length);
    if (!/^[\w.-]+$/.test(name) || !name.endsWith(end)) return undefined;
    const text = await readFile(new URL(`./${folder}/${name}`, import.meta.url), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : { type, text };
  }
  const [, icon, color] = /^\/Public\/images\/icons\/([\w-]+?)(-white|-grey)?\.svg$/.exec(path) ?? [];
  const svg = icon ? iconSvg(icon, color?.slice(1) ?? 'dark') : imageSvg(path.replace('/Public/images/', ''));
  return svg === undefined ? undefined : { type: 'image/svg+xml', text: svg };
}
