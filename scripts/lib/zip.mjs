import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';

// A zip stores a time without a zone, 1980 at the earliest.
const date = new Date(Date.UTC(1980, 0, 1));

/**
 * A zip of the files, the same bytes wherever and whenever it is made: paths in code-unit order,
 * one date for all, no permissions, and a deflate written in JavaScript, because Node's own changes
 * with its version.
 *
 * @param {string} folder
 * @param {string[]} files Paths below the folder, with `/`.
 * @returns {Promise<Buffer>}
 */
export function zipOf(folder, files) {
  const zip = new JSZip();
  for (const file of [...files].sort())
    zip.file(file, readFileSync(path.join(folder, file)), { date, createFolders: false });
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}
