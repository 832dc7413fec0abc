import { type ComponentChildren, h, render } from 'preact';
import { type Surroundings, Within } from './within.js';

/* What is not read out, or is there to be pressed, says nothing about the row. */
const LEFT_OUT = '[aria-hidden="true"], button, svg, .tv-not-in-file';
const BLOCKS = 'div, p, li, dt, dd, br';

/** What a cell of the screen says, in words: the same cell of the same page, read as it would be read out. */
export function shownWords(cell: ComponentChildren, page: Surroundings): string {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return '';
  if (typeof cell !== 'object') return String(cell);
  const beside = document.createElement('div');
  render(h(Within, { page }, h('div', {}, cell)), beside);
  const parts = partsIn(beside).map((part) => part.replace(/\s+/g, ' ').trim());
  render(null, beside);
  return joined(parts.filter(Boolean));
}

/* The text of each block by itself. */
function partsIn(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return [];
  const parts = [''];
  for (const child of node.childNodes) {
    const [first = '', ...others] = partsIn(child);
    if (child instanceof Element && child.matches(BLOCKS)) parts.push(first, ...others, '');
    else {
      parts[parts.length - 1] += first;
      parts.push(...others);
    }
  }
  return parts;
}

/** Blocks one after the other, each apart from the last. */
export const joined = (parts: string[]) =>
  parts.reduce((all, part) => (all === '' ? part : `${all}${/[.:;,?!]$/.test(all) ? '' : ';'} ${part}`), '');
