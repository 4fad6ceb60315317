import { table } from './shared/measure.ts';
import { type Weight, weighPackage, weighRooms } from './shared/weight.ts';

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
const row = ({ name, minified, gzipped }: Weight) => [
  name,
  kilobytes(minified),
  kilobytes(gzipped),
];

const rooms = await weighRooms();
rooms.sort((a, b) => b.gzipped - a.gzipped);
table(
  'what the package weighs, each room by itself',
  ['', 'KB minified', 'KB gzipped'],
  [...rooms, await weighPackage()].map(row),
);
