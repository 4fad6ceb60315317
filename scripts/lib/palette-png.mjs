// PNGs of at most 256 colours: flat pictures keep their look at a third of the size.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_COLOURS = 256;

/**
 * A picture with its colours reduced to a palette.
 *
 * @param {Buffer} png 8 bits a channel, opaque, not interlaced, as browsers write screenshots.
 * @returns {Buffer} The same picture as an indexed PNG.
 */
export function palettePng(png) {
  const { width, height, channels, rows } = decode(png);
  /** @type {Map<number, number>} */
  const counts = new Map();
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) {
    const at = i * channels;
    const colour = (rows[at] << 16) | (rows[at + 1] << 8) | rows[at + 2];
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = medianCut([...counts].map(([colour, count]) => ({ colour, count })));
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      lines[y * (width + 1) + 1 + x] = nearest.get(colours[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Width and height of a PNG.
 *
 * @param {Buffer} png
 */
export function pngSize(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const channelsOf = (colour) => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function decode(png) {
  const { width, height } = pngSize(png);
  const [depth, colourType, , , interlaced] = png.subarray(24, 29);
  const channels = { 2: 3, 6: 4 }[colourType];
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    throw new Error('a PNG of another kind than browsers write');
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : rows[y * stride + x - channels];
      const above = y === 0 ? 0 : rows[(y - 1) * stride + x];
      const corner = x < channels || y === 0 ? 0 : rows[(y - 1) * stride + x - channels];
      rows[y * stride + x] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, above, corner);
    }
  }
  return { width, height, channels, rows };
}

function predicted(filter, left, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) =>
    Math.abs(estimate - each),
  );
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/**
 * Splits the colours at their medians, the most spread-out box first, until the palette is full.
 * Common colours stay exact.
 */
function medianCut(entries) {
  if (entries.length <= MAX_COLOURS) return entries.map(({ colour }) => colour);
  const sorted = [...entries].sort((a, b) => b.count - a.count);
  const exact = sorted.slice(0, 64).map(({ colour }) => colour);
  const boxes = [boxOf(sorted.slice(64))];
  while (boxes.length < MAX_COLOURS - exact.length) {
    boxes.sort((a, b) => b.spread - a.spread);
    const box = boxes[0];
    if (box.entries.length < 2) break;
    boxes.shift();
    const along = box.entries.sort(
      (a, b) => channelsOf(a.colour)[box.axis] - channelsOf(b.colour)[box.axis],
    );
    boxes.push(boxOf(along.slice(0, along.length >> 1)), boxOf(along.slice(along.length >> 1)));
  }
  return [...exact, ...boxes.map(({ entries: within }) => mean(within))];
}

function boxOf(entries) {
  const ranges = [0, 1, 2].map((axis) => {
    const values = entries.map(({ colour }) => channelsOf(colour)[axis]);
    return Math.max(...values) - Math.min(...values);
  });
  const widest = Math.max(...ranges);
  const weight = entries.reduce((sum, { count }) => sum + count, 0);
  return { entries, axis: ranges.indexOf(widest), spread: widest * Math.sqrt(weight) };
}

function mean(entries) {
  const weight = entries.reduce((sum, { count }) => sum + count, 0);
  const channel = (axis) =>
    Math.round(
      entries.reduce((sum, { colour, count }) => sum + channelsOf(colour)[axis] * count, 0) /
        weight,
    );
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

function nearestIn(palette, colour) {
  const [red, green, blue] = channelsOf(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, each] of palette.entries()) {
    const [r, g, b] = channelsOf(each);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
