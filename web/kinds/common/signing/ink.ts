/** What is left of a picture when the paper is taken away: its ink in one colour, and the box it stands in. Bytes are RGBA, row by row. */
type Ink = {
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Darker than the paper by less than this, of 255, is the paper. */
const noise = 40;

const darkest = (rgba: Uint8ClampedArray, at: number): number => Math.min(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0);

/** The value below which this share of the pixels lies. */
const percentile = (counts: readonly number[], share: number, of: number): number => {
  let seen = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (seen += count) >= share * of),
  );
};

/**
 * The ink of a picture of a signature or a seal on paper: the paper, also a shaded one, becomes transparent, the ink keeps its colour,
 * black or vermilion, made one so that the picture is small. null where there is nothing but paper.
 */
export const inkOf = (rgba: Uint8ClampedArray, width: number, height: number): Ink | null => {
  const pixels = width * height;
  const counts = Array.from({ length: 256 }, () => 0);
  for (let at = 0; at < pixels * 4; at += 4) counts[darkest(rgba, at)] = (counts[darkest(rgba, at)] ?? 0) + 1;
  // Most of such a picture is paper; its ink is a few of a thousand pixels at least.
  const paper = percentile(counts, 0.6, pixels);
  const ink = percentile(counts, 0.002, pixels);
  if (paper - ink < noise) return null;
  const from = paper - Math.max(noise / 2, (paper - ink) * 0.25);
  const covers = (at: number): number => Math.min(1, Math.max(0, (from - darkest(rgba, at)) / (from - ink)));
  const sum = [0, 0, 0];
  let weight = 0;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let pixel = 0; pixel < pixels; pixel++) {
    const cover = covers(pixel * 4);
    if (cover < 0.5) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + cover * (rgba[pixel * 4 + channel] ?? 0);
    weight += cover;
  }
  if (weight === 0) return null;
  const colour = sum.map((each) => Math.round(each / weight));
  const out = new Uint8ClampedArray(pixels * 4);
  for (let at = 0; at < pixels * 4; at += 4) {
    // Sixteen steps of transparency are as many as one sees, and compress far better.
    out.set([colour[0] ?? 0, colour[1] ?? 0, colour[2] ?? 0, Math.round(covers(at) * 15) * 17], at);
  }
  return { rgba: out, left, top, width: right - left + 1, height: bottom - top + 1 };
};
