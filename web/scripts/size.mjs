// What a browser loads at first, compressed: the limit is 300 KB of JavaScript (gzip, 1 KB = 1000 bytes).
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 300_000;
const folder = new URL('../../api/wwwroot/', import.meta.url);
const read = (path) => readFileSync(new URL(path, folder));
const size = (path) => gzipSync(read(path)).length;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(9);

const html = read('index.html').toString();
const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);

/** The chunk and everything it imports statically, itself or through others. */
function closure(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const match of read(path)
    .toString()
    .matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    closure(`assets/${match[1]}`, seen);
  return seen;
}

const start = new Set(first.flatMap((path) => [...closure(path)]));
const total = (paths) => [...paths].reduce((sum, path) => sum + size(path), 0);
const pages = readdirSync(new URL('assets/', folder)).filter((file) => /Page-.*\.js$/.test(file));

console.log('First load:');
for (const path of start) console.log(`${kb(size(path))}  ${path}`);

console.log('First load with a page:');
const loads = pages.map((name) => ({
  name,
  bytes: total(new Set([...start, ...closure(`assets/${name}`)])),
}));
for (const { name, bytes } of loads) console.log(`${kb(bytes)}  ${name}`);

const most = Math.max(total(start), ...loads.map(({ bytes }) => bytes));
console.log(`${kb(most)}  at most, of ${kb(limit).trim()}`);
if (most > limit) process.exit(1);
