/** What is really drawn: where a picture holds ink, and how much two pictures differ. */
import sharp from 'sharp';

/** A picture in shades of grey, row after row; 0 is black. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

export async function readPicture(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The first row of ink among some rows of a picture and the one after the last, counted from the first of the rows. */
export function inkOf({ data, width }: Picture, from: number, to: number): { top: number; bottom: number } {
  const rows = Array.from({ length: to - from }, (_, row) => row).filter((row) =>
    data.subarray((from + row) * width, (from + row + 1) * width).some((grey) => grey < 192),
  );
  return { top: rows[0] ?? 0, bottom: (rows.at(-1) ?? -1) + 1 };
}

/** The ink of which the pictures are not of one mind, as a share of all ink; 1 where they differ in size. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let ink = 0;
  let apart = 0;
  a.data.forEach((grey, at) => {
    const against = b.data[at] ?? 0;
    ink += 255 - Math.min(grey, against);
    apart += Math.abs(grey - against);
  });
  return ink === 0 ? 1 : apart / ink;
}
