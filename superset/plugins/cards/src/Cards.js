import { React } from './superset.js';
import { sparkline } from './sparkline.js';

const { createElement: e } = React;

const LINE_HEIGHT = 26;
const SMALLEST = 14;
const LARGEST = 32;
// Width of a digit, as a part of its size.
const DIGIT = 0.6;

/** A size at which the longest number fits its card. */
export function valueSize(cards, width, height) {
  const longest = Math.max(1, ...cards.map((card) => card.shown.length));
  const fitting = Math.min(width / (longest * DIGIT), height / 3.2);
  return Math.max(SMALLEST, Math.min(LARGEST, Math.floor(fitting)));
}

const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' };

function changeLine(card, { suffix, percent, theme }) {
  if (!card.compared) return null;
  const arrow = card.change > 0 ? '▲ ' : card.change < 0 ? '▼ ' : '';
  const words = card.change === null ? 'no period before' : `${arrow}${percent(card.change)} ${suffix}`;
  const color = theme[card.judged.change] ?? theme.faint;
  return e('div', { className: 'shoplens-card-change', title: words, style: { ...clipped, fontSize: 12, color } }, words);
}

function trend(card, width, theme) {
  const runs = sparkline(card.line, width, LINE_HEIGHT - 6);
  if (!runs.length) return null;
  const line = { fill: 'none', stroke: theme.line, strokeWidth: 1.5, strokeLinejoin: 'round' };
  return e('svg', { width, height: LINE_HEIGHT, viewBox: `0 -4 ${width} ${LINE_HEIGHT}`, 'aria-hidden': true },
    runs.map((points, place) => e('polyline', { key: place, points, ...line })));
}

function card(one, size, width, isFirst, props) {
  const { theme, height, date } = props;
  const until = one.until === null ? '' : `\nPeriod up to ${date(one.until)}.`;
  const room = width - 24;
  const roomy = height > size * 1.2 + 56 + LINE_HEIGHT;
  return e('div', {
    key: one.key,
    role: 'listitem',
    'data-card': one.key,
    title: `${one.label}: ${one.definition}${until}`,
    style: {
      flex: '1 1 0', minWidth: 0, padding: '0 12px', display: 'flex', flexDirection: 'column', justifyContent: 'center',
      borderLeft: isFirst ? 'none' : `1px solid ${theme.border}`,
    },
  },
  e('div', { style: { ...clipped, fontSize: 13, color: theme.faint } }, one.label),
  e('div', {
    className: 'shoplens-card-value',
    style: { ...clipped, fontSize: size, lineHeight: 1.2, fontWeight: 500, color: theme[one.judged.value] ?? theme.text },
  }, one.shown),
  changeLine(one, props),
  one.note && e('div', { title: one.note, style: { ...clipped, fontSize: 12, color: theme.faint } }, one.note),
  roomy && trend(one, room, theme));
}

/** The cards, side by side. */
export function Cards(props) {
  const { cards, width, height, theme, onContextMenu } = props;
  const each = width / Math.max(1, cards.length);
  const size = valueSize(cards, each - 24, height);
  const menu = onContextMenu && ((event) => {
    event.preventDefault();
    onContextMenu(event.clientX, event.clientY, { drillToDetail: [] });
  });
  return e('div', {
    role: 'list',
    onContextMenu: menu,
    style: { width, height, display: 'flex', alignItems: 'stretch', overflow: 'hidden', fontFamily: theme.font },
  }, cards.map((one, place) => card(one, size, each, place === 0, props)));
}
