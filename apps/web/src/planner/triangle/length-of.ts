/* As the styles have the words beside a badge. */
const FONT = 'bold 14px arial, sans-serif';

let canvas: CanvasRenderingContext2D | undefined;

/** How long words are in the letters that this device has. */
export function lengthOf(words: string): number {
  canvas ??= document.createElement('canvas').getContext('2d')!;
  canvas.font = FONT;
  return canvas.measureText(words).width;
}
