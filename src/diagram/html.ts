import { xml } from '../lettering/encode.js';
import { themes, type ThemeId } from './theme.js';

/** A wide picture is not shown smaller than this share of its size: then the page scrolls. */
const LEAST = 0.7;

/** A picture on a page of its own, which may do nothing: no script, and nothing is fetched. */
export function html(
  svg: string,
  title: string,
  language: string,
  theme: ThemeId,
  hash: (text: string) => string,
): string {
  const width = Math.round(Number(/ width="([0-9.]+)"/u.exec(svg)?.[1] ?? 0) * LEAST);
  const style = `html{background:${themes[theme].paper}}body{margin:0;display:grid;min-height:100vh;place-items:center}svg{max-width:100%;min-width:${width}px;height:auto}@media print{@page{margin:10mm}svg{min-width:0;max-height:95vh}}`;
  return `<!doctype html>
<html lang="${xml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash(style)}'">
<meta name="viewport" content="width=device-width">
<title>${xml(title)}</title>
<style>${style}</style>
</head>
<body>
${svg.trimEnd()}
</body>
</html>
`;
}
