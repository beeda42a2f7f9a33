import { spawnSync } from 'node:child_process';

/** Whether this machine has libxml2's own checker of XML; an error where it has not and somebody said that it must. */
export const HAS_XMLLINT = spawnSync('xmllint', ['--version']).error === undefined;

if (!HAS_XMLLINT) {
  const says = 'no xmllint found (libxml2-utils); tests of XML against its schema';
  if (process.env['KEDJA_XMLLINT'] === 'must') throw new Error(`${says} must run here`);
  process.stderr.write(`${says} step aside\n`);
}

/** What is wrong with a text by a schema; empty where nothing is. */
export function xmllint(text: string, schema: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
